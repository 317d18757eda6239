/// The whole product on one machine: hub, simulated devices, kiosk, clerk and a panel, and the tour that drives them.
@NullMarked
package org.shubbak.packaging.demo;

import org.jspecify.annotations.NullMarked;
