/// The product's programs as child processes.
@NullMarked
package org.shubbak.packaging.program;

import org.jspecify.annotations.NullMarked;
