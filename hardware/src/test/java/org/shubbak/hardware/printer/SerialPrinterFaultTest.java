package org.shubbak.hardware.printer;

import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.ListenAddress;

/// The same over a pseudo-terminal, where socat can make one.
@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
class SerialPrinterFaultTest extends PrinterFaultTable {
    @TempDir
    private Path ports = Path.of("");

    @Override
    SimulatedPrinter start(PrinterProfile model) throws LinkLost {
        return new SimulatedPrinter(model, ListenAddress.parse("pty:" + ports.resolve("printer")));
    }
}
