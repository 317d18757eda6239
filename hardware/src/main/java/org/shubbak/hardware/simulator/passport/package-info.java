/// A passport with a chip that does not exist: keys made at the start, the bytes of a real one (ICAO Doc 9303-10, -11),
/// faults on demand.
@NullMarked
package org.shubbak.hardware.simulator.passport;

import org.jspecify.annotations.NullMarked;
