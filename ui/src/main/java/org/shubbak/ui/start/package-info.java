/// A program that cannot start says why, to whoever stands before it.
@NullMarked
package org.shubbak.ui.start;

import org.jspecify.annotations.NullMarked;
