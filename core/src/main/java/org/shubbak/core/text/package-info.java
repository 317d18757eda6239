/// Words in Arabic and English, the forms of names and numbers that can be compared, and problems a person can act on.
@NullMarked
package org.shubbak.core.text;

import org.jspecify.annotations.NullMarked;
