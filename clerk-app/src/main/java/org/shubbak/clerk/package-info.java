/// The clerks' counter: its start, its wiring and its window.
@NullMarked
package org.shubbak.clerk;

import org.jspecify.annotations.NullMarked;
