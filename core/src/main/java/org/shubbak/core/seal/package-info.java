/// Closes what is said in an event so that only the ministry it is meant for can read it: not the hub, not who steals a
/// station.
@NullMarked
package org.shubbak.core.seal;

import org.jspecify.annotations.NullMarked;
