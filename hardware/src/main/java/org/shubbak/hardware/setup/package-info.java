/// Which devices a station has and where they hang: reads the station's file, makes the drivers, looks at the ports.
@NullMarked
package org.shubbak.hardware.setup;

import org.jspecify.annotations.NullMarked;
