/// How everything looks: colour roles, sizes, fonts, icons and the cross-stitch band.
@NullMarked
package org.shubbak.ui.theme;

import org.jspecify.annotations.NullMarked;
