/// Who the application is for.
@NullMarked
package org.shubbak.kiosk.identify;

import org.jspecify.annotations.NullMarked;
