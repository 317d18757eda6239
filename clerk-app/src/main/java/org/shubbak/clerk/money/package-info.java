/// Open questions about money: what waits for people, what goes back, and the end of the day.
@NullMarked
package org.shubbak.clerk.money;

import org.jspecify.annotations.NullMarked;
