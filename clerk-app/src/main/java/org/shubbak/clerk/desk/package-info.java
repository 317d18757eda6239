/// The person in front of the counter, found by document or number.
@NullMarked
package org.shubbak.clerk.desk;

import org.jspecify.annotations.NullMarked;
