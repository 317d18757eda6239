/// How the stations are and what of their work needs somebody, for those who look after them. Never a body.
@NullMarked
package org.shubbak.hub.fleet;

import org.jspecify.annotations.NullMarked;
