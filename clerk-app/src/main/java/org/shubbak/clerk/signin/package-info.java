/// Who sits at the counter, proven by a personal PIN.
@NullMarked
package org.shubbak.clerk.signin;

import org.jspecify.annotations.NullMarked;
