/// Brings the station's events to the hub, each exactly once, whatever the line does.
@NullMarked
package org.shubbak.core.sync;

import org.jspecify.annotations.NullMarked;
