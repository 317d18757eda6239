/// Buttons that are pressed from the keyboard, each with its key written on it.
@NullMarked
package org.shubbak.clerk.key;

import org.jspecify.annotations.NullMarked;
