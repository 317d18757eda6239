/// The station's own durable memory: one SQLite database, encrypted bodies, one writer.
@NullMarked
package org.shubbak.core.store;

import org.jspecify.annotations.NullMarked;
