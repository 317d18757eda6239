/// Pages that say what cannot be done now and what to do instead.
@NullMarked
package org.shubbak.kiosk.trouble;

import org.jspecify.annotations.NullMarked;
