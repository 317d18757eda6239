/// What the tests of the kit share: a stage without a screen, and pictures of it.
@NullMarked
package org.shubbak.ui;

import org.jspecify.annotations.NullMarked;
