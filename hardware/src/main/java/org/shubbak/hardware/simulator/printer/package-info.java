/// A receipt printer without the paper: reads ESC/POS as a printer would, with its own eyes, and draws what came out.
@NullMarked
package org.shubbak.hardware.simulator.printer;

import org.jspecify.annotations.NullMarked;
