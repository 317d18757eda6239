/// The technician's command line: lists ports, tries each device, plays each device.
@NullMarked
package org.shubbak.hardware.devices;

import org.jspecify.annotations.NullMarked;
