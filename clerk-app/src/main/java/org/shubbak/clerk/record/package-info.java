/// The applications of this station: searched, looked at, their papers copied.
@NullMarked
package org.shubbak.clerk.record;

import org.jspecify.annotations.NullMarked;
