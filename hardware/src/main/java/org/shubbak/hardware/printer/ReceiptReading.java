package org.shubbak.hardware.printer;

import java.util.List;
import org.shubbak.core.device.Receipt;

/// A receipt, or everything that is wrong with its file.
public sealed interface ReceiptReading {
    record Complete(Receipt receipt) implements ReceiptReading {}

    record Faulty(List<FileFault> faults) implements ReceiptReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
