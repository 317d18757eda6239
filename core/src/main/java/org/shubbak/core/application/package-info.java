/// One citizen's application: who asks, what was answered, what is wrong with it, and what has happened to it.
@NullMarked
package org.shubbak.core.application;

import org.jspecify.annotations.NullMarked;
