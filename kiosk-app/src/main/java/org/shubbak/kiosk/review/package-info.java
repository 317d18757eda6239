/// All answers together, each to be changed.
@NullMarked
package org.shubbak.kiosk.review;

import org.jspecify.annotations.NullMarked;
