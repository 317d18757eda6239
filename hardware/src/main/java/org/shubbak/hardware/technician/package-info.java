/// What a technician does at a station with any of its devices: find, try, check, report, and pack for the help desk.
@NullMarked
package org.shubbak.hardware.technician;

import org.jspecify.annotations.NullMarked;
