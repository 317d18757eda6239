/// Brings the station's events to the hub by hand, on a stick, where there is no line for weeks, and its answers back.
@NullMarked
package org.shubbak.core.carry;

import org.jspecify.annotations.NullMarked;
