package org.shubbak.hardware.idcard;

import org.shubbak.core.device.IdentityDocument;

/// What a reader has sent, before it is judged: for technicians, who want to see why a document is refused.
public sealed interface Presented {
    record Zone(MrzReading reading) implements Presented {}

    record Code(IdentityDocument document) implements Presented {}

    /// Something came that is no document. The code names a sentence: `reader.halfFrame`, `reader.tooLong`,
    /// `barcode.number`, `barcode.unknown`.
    record Unusable(String code) implements Presented {}

    record Nothing() implements Presented {}

    /// @param code `reader.absent` when the line cannot be opened, `reader.lost` when it broke
    record Gone(String code) implements Presented {}
}
