/// Taking card payments at the technician's command line: the journal that makes a second run settle the first.
@NullMarked
package org.shubbak.hardware.payment;

import org.jspecify.annotations.NullMarked;
