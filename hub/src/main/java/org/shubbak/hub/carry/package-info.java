/// Takes what stations send by hand, on sticks, and writes them their answers.
@NullMarked
package org.shubbak.hub.carry;

import org.jspecify.annotations.NullMarked;
