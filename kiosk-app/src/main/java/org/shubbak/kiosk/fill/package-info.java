/// One question a page.
@NullMarked
package org.shubbak.kiosk.fill;

import org.jspecify.annotations.NullMarked;
