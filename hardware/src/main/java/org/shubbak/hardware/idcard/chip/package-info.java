/// Reads the chips of passports and identity cards over PC/SC, and what their signatures prove (ICAO Doc 9303-10 to
/// -12).
@NullMarked
package org.shubbak.hardware.idcard.chip;

import org.jspecify.annotations.NullMarked;
