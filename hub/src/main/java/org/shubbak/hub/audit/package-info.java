/// The audit logs of the stations, checked and kept where their owners cannot write.
@NullMarked
package org.shubbak.hub.audit;

import org.jspecify.annotations.NullMarked;
