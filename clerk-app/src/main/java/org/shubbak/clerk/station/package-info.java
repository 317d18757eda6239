/// What this counter is and what stands on it: devices, store, catalogue, and how they are now.
@NullMarked
package org.shubbak.clerk.station;

import org.jspecify.annotations.NullMarked;
