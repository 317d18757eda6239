/// Finding a service, and what to know before it is begun.
@NullMarked
package org.shubbak.kiosk.choose;

import org.jspecify.annotations.NullMarked;
