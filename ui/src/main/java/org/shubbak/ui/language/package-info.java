/// Words of the live language, and windows that turn with it.
@NullMarked
package org.shubbak.ui.language;

import org.jspecify.annotations.NullMarked;
