/// The one border between the JavaFX thread and the threads that work, and what happens when a thread meets a bug.
@NullMarked
package org.shubbak.ui.fx;

import org.jspecify.annotations.NullMarked;
