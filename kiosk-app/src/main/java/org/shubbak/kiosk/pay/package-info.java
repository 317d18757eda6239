/// Paying by card, and every way that can end.
@NullMarked
package org.shubbak.kiosk.pay;

import org.jspecify.annotations.NullMarked;
