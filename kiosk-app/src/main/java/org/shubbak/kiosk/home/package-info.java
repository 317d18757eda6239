/// The first page: what to do, how it works, and what is possible now.
@NullMarked
package org.shubbak.kiosk.home;

import org.jspecify.annotations.NullMarked;
