/// The whole system at work: devices, counter, store, line and hub together.
@NullUnmarked
package org.shubbak.packaging.system;

import org.jspecify.annotations.NullUnmarked;
