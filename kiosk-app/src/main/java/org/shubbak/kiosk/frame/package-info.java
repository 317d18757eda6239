/// The window around every page: header, footer, the shapes a screen may have, and the pieces pages are made of.
@NullMarked
package org.shubbak.kiosk.frame;

import org.jspecify.annotations.NullMarked;
