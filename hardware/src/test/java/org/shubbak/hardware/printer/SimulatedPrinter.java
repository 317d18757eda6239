package org.shubbak.hardware.printer;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.SimulatorHost;
import org.shubbak.hardware.simulator.printer.CutPaper;
import org.shubbak.hardware.simulator.printer.Pause;
import org.shubbak.hardware.simulator.printer.PrinterSimulator;

/// The simulator on a real socket, with its tray in memory.
final class SimulatedPrinter implements AutoCloseable {
    final BlockingQueue<CutPaper> tray = new LinkedBlockingQueue<>();
    final PrinterSimulator simulator;
    final SimulatorHost host;

    SimulatedPrinter(PrinterProfile model, ListenAddress where) throws LinkLost {
        simulator = new PrinterSimulator(model, tray::add, Pause.real());
        host = SimulatorHost.start(where, simulator);
    }

    static SimulatedPrinter onTcp(PrinterProfile model) throws LinkLost {
        return new SimulatedPrinter(model, ListenAddress.parse("tcp:127.0.0.1:0"));
    }

    LinkOpener opener() {
        return Links.opener(LinkAddress.parse(host.address().replace("pty:", "serial:")));
    }

    CutPaper paper() throws InterruptedException {
        CutPaper paper = tray.poll(10, TimeUnit.SECONDS);
        if (paper == null) {
            throw new AssertionError("nothing was cut: " + simulator.command("status"));
        }
        return paper;
    }

    static PrinterProfile profile(String name) {
        return ((ProfileReading.Complete) PrinterProfiles.find(name)).profile();
    }

    static PrinterTiming timing() {
        return new PrinterTiming(Duration.ofMillis(800), Duration.ofSeconds(3));
    }

    @Override
    public void close() {
        host.close();
    }
}
