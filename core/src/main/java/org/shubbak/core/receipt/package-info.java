/// What makes a receipt believable: numbers from blocks that the hub leases, and the signed token in its QR code.
@NullMarked
package org.shubbak.core.receipt;

import org.jspecify.annotations.NullMarked;
