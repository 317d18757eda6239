/// What every sign-in by PIN has in common.
@NullMarked
package org.shubbak.ui.signin;

import org.jspecify.annotations.NullMarked;
