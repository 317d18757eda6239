package org.shubbak.hardware.printer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Receipt;

/// Reads the files that the commands name, and says every fault of them where people look for it.
record CommandFiles(PrintWriter errors) {

    @Nullable
    PrinterProfile profile(String name) {
        return switch (PrinterProfiles.find(name)) {
            case ProfileReading.Complete complete -> complete.profile();
            case ProfileReading.Faulty faulty -> {
                say("profile " + name, faulty.faults());
                yield null;
            }
        };
    }

    @Nullable
    Receipt receipt(Path file) {
        return switch (ReceiptFile.read(file)) {
            case ReceiptReading.Complete complete -> complete.receipt();
            case ReceiptReading.Faulty faulty -> {
                say("receipt " + file, faulty.faults());
                yield null;
            }
        };
    }

    private void say(String what, List<FileFault> faults) {
        faults.forEach(fault -> errors.println(what + ": " + fault));
        errors.flush();
    }
}
