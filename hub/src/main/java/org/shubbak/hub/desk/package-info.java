/// The pages by which operators look after the fleet: HTML without a script, Arabic first, for people who have signed
/// in.
@NullMarked
package org.shubbak.hub.desk;

import org.jspecify.annotations.NullMarked;
