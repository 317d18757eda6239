/// What a technician decides about one station: its settings file, and the devices made from it.
@NullMarked
package org.shubbak.hardware.setup;

import org.jspecify.annotations.NullMarked;
