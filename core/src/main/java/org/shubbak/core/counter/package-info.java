/// What happens at a counter: open an application, take its payment safely, file it, say what to print.
@NullMarked
package org.shubbak.core.counter;

import org.jspecify.annotations.NullMarked;
