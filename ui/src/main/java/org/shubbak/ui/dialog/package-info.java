/// Questions and messages that lie over a window, in its language and direction.
@NullMarked
package org.shubbak.ui.dialog;

import org.jspecify.annotations.NullMarked;
