/// The keyboard on the glass.
@NullMarked
package org.shubbak.ui.keyboard;

import org.jspecify.annotations.NullMarked;
