/// What a technician sees of a station and decides about it, as ports: the pages know these and no driver.
@NullMarked
package org.shubbak.core.technician;

import org.jspecify.annotations.NullMarked;
