package org.shubbak.hardware.printer;

import java.util.List;

/// A printer profile, or everything that is wrong with its file.
public sealed interface ProfileReading {
    record Complete(PrinterProfile profile) implements ProfileReading {}

    record Faulty(List<FileFault> faults) implements ProfileReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
