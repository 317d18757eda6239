/// The records that the station and the hub exchange, and their JSON form.
@NullMarked
package org.shubbak.core.sync.wire;

import org.jspecify.annotations.NullMarked;
