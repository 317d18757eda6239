/// Where the hub keeps what it took: each event once, with its verdict, on disk before anybody is answered.
@NullMarked
package org.shubbak.hub.store;

import org.jspecify.annotations.NullMarked;
