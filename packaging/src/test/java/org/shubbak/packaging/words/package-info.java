/// Texts and source belong together, in every module.
@NullUnmarked
package org.shubbak.packaging.words;

import org.jspecify.annotations.NullUnmarked;
