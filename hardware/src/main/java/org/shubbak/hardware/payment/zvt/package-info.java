/// Card terminals that speak ZVT: bytes, dialogue, and the rules that keep a card from being charged twice.
@NullMarked
package org.shubbak.hardware.payment.zvt;

import org.jspecify.annotations.NullMarked;
