/// The citizens' self-service: its window, its wiring, its start.
@NullMarked
package org.shubbak.kiosk;

import org.jspecify.annotations.NullMarked;
