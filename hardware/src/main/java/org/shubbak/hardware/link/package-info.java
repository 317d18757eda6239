/// Byte lines to devices: serial, TCP, a file, and a scripted line for tests. The only place that knows sockets and
/// ports.
@NullMarked
package org.shubbak.hardware.link;

import org.jspecify.annotations.NullMarked;
