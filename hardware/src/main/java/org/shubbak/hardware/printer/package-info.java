/// Receipts on paper: the drawing of a receipt in dots, the bytes that carry it, and the driver that knows what came of
/// it.
@NullMarked
package org.shubbak.hardware.printer;

import org.jspecify.annotations.NullMarked;
