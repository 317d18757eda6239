/// Brings each ministry what is for it, at the ministry's own pace, until it has said that it has it.
@NullMarked
package org.shubbak.hub.forward;

import org.jspecify.annotations.NullMarked;
