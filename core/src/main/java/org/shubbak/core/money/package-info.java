/// Amounts in minor units with their currency, payments, and the numbers of receipts.
@NullMarked
package org.shubbak.core.money;

import org.jspecify.annotations.NullMarked;
