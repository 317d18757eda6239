package org.shubbak.hardware.printer;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.ListenAddress;

/// The same over a pseudo-terminal, where socat can make one.
@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
class SerialReceiptPrinterTest extends ReceiptPrinterContract {
    @TempDir
    private Path folder = Path.of("");

    @Override
    SimulatedPrinter start(PrinterProfile model) throws LinkLost {
        return new SimulatedPrinter(model, ListenAddress.parse("pty:" + folder.resolve("printer")));
    }

    @Override
    void plugBackIn(BooleanSupplier usable) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!usable.getAsBoolean() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
