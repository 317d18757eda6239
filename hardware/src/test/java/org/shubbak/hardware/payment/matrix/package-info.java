/// The line to a terminal is cut at every byte of every dialogue about money, and the desk must still know the truth.
@NullMarked
package org.shubbak.hardware.payment.matrix;

import org.jspecify.annotations.NullMarked;
