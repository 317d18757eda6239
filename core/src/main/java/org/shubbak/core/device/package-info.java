/// What the counter asks of its devices: ports only, with outcomes as values; drivers live in the hardware module.
@NullMarked
package org.shubbak.core.device;

import org.jspecify.annotations.NullMarked;
