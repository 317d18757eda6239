/// The technician's pages: sign in, see how the station is, find, try and save its devices, test it, and pack for the
/// help
/// desk. The same in both apps.
@NullMarked
package org.shubbak.ui.technician;

import org.jspecify.annotations.NullMarked;
