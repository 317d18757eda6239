/// Measures the product, and proves with any number of crashes that nothing filed is lost or doubled.
@NullMarked
package org.shubbak.packaging.bench;

import org.jspecify.annotations.NullMarked;
