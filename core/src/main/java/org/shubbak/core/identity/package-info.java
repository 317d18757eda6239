/// Who this station is: its key pair, its certificate, and how it proves both to the hub.
@NullMarked
package org.shubbak.core.identity;

import org.jspecify.annotations.NullMarked;
