/// Pages of A4: from a template and values to a PDF that machines can read aloud and archive, and from a PDF to a
/// printer
/// of the operating system. Knows no device and no line.
@NullMarked
package org.shubbak.hardware.document;

import org.jspecify.annotations.NullMarked;
