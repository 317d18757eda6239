/// Reads documents: from the bytes of a reader to checked fields, without a trace on the disk.
@NullMarked
package org.shubbak.hardware.idcard;

import org.jspecify.annotations.NullMarked;
