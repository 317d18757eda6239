/// Who may look after the fleet: accounts, sign-in, and a record of both.
@NullMarked
package org.shubbak.hub.operators;

import org.jspecify.annotations.NullMarked;
