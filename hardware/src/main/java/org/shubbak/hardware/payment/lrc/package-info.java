/// Card terminals of the family that sends `STX payload ETX LRC`: one engine, and a file for each bank's dialect.
@NullMarked
package org.shubbak.hardware.payment.lrc;

import org.jspecify.annotations.NullMarked;
