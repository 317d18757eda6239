/// What happens next: every page and every event of a visit as values, and the one function between them.
@NullMarked
package org.shubbak.kiosk.journey;

import org.jspecify.annotations.NullMarked;
