/// What stations are to hear, in one order each.
@NullMarked
package org.shubbak.hub.changes;

import org.jspecify.annotations.NullMarked;
