package org.shubbak.hardware.printer;

/// One answer of a printer, told apart by its fixed bits.
sealed interface PrinterReply {
    /// The answer to `DLE EOT n`; which n, only the order of the questions says.
    record RealTime(int bits) implements PrinterReply {}

    /// The answer to `GS r` or a one-byte `GS I`.
    record Queued(int bits) implements PrinterReply {}

    /// The four bytes of an automatic status.
    record Automatic(int first, int second, int third) implements PrinterReply {}

    /// Everything up to the marker with these four characters is on paper.
    record Marker(String id) implements PrinterReply {}

    /// Any other block up to its zero, with its head: `72 40` and keys of kept pictures, a name of maker or model.
    record Block(String content) implements PrinterReply {}
}
