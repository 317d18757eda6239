/// One visit as it happens: the step that is shown, the time nobody touched it, and the work behind it.
@NullMarked
package org.shubbak.kiosk.visit;

import org.jspecify.annotations.NullMarked;
