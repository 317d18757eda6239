/// Watches over each device: its one thread, how it is, when it is looked at again, and what last went wrong with it.
@NullMarked
package org.shubbak.hardware.supervise;

import org.jspecify.annotations.NullMarked;
