/// The services a counter offers, as data: texts, fields, fees, documents, and the search over them.
@NullMarked
package org.shubbak.core.catalogue;

import org.jspecify.annotations.NullMarked;
