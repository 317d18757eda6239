/// Signed catalogues at the hub: which there are, which station is to work with which, and what came of it.
@NullMarked
package org.shubbak.hub.packs;

import org.jspecify.annotations.NullMarked;
