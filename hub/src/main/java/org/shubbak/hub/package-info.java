/// The central service: takes every event once, says the same word about it however often it is asked, and shows what
/// it holds.
@NullMarked
package org.shubbak.hub;

import org.jspecify.annotations.NullMarked;
