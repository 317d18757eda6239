/// The number, what happens next, and the farewell.
@NullMarked
package org.shubbak.kiosk.done;

import org.jspecify.annotations.NullMarked;
