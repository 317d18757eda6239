/// Programs that stand where a device would, speak its real bytes, and fail on demand.
@NullMarked
package org.shubbak.hardware.simulator;

import org.jspecify.annotations.NullMarked;
