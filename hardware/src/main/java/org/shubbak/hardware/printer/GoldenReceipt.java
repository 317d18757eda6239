package org.shubbak.hardware.printer;

import java.util.Locale;
import org.shubbak.core.device.Receipt;

/// The receipts whose bytes are budgeted: the shortest that an office prints, the usual one with fees, card and QR
/// code,
/// and one that fills half a metre.
public enum GoldenReceipt {
    SHORT,
    STANDARD,
    LONG;

    public Receipt receipt() {
        String name = "golden/" + name().toLowerCase(Locale.ROOT) + ".json";
        return switch (ReceiptFile.parse(ReceiptFile.bundled(name))) {
            case ReceiptReading.Complete complete -> complete.receipt();
            case ReceiptReading.Faulty faulty -> throw new IllegalStateException(name + ": " + faulty.faults());
        };
    }
}
