/// Signed catalogues: how they are written, whose they are, and which one is in force at a station.
@NullMarked
package org.shubbak.core.pack;

import org.jspecify.annotations.NullMarked;
