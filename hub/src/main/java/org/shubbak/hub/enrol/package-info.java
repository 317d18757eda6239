/// Which stations the hub knows: its own authority, one-time codes, certificates, and the door that looks at them.
@NullMarked
package org.shubbak.hub.enrol;

import org.jspecify.annotations.NullMarked;
