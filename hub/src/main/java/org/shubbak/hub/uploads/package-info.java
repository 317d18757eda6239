/// Papers that stations send in pieces, and go on with where they stopped.
@NullMarked
package org.shubbak.hub.uploads;

import org.jspecify.annotations.NullMarked;
