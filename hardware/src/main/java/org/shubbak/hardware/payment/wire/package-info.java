/// What every card terminal driver needs, whatever it speaks: bytes, deadlines, and the rule that card data ends here.
@NullMarked
package org.shubbak.hardware.payment.wire;

import org.jspecify.annotations.NullMarked;
