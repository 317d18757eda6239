/// One application from the choice of the service to the paper in the hand.
@NullMarked
package org.shubbak.clerk.application;

import org.jspecify.annotations.NullMarked;
