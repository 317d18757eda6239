/// Text of more than one line, broken by ourselves.
@NullMarked
package org.shubbak.ui.text;

import org.jspecify.annotations.NullMarked;
