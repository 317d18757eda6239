package org.shubbak.packaging.system;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.ReaderSimulator;
import org.shubbak.hardware.simulator.SimulatorHost;
import org.shubbak.hardware.simulator.TerminalSimulator;
import org.shubbak.hardware.simulator.printer.CutPaper;
import org.shubbak.hardware.simulator.printer.Pause;
import org.shubbak.hardware.simulator.printer.PrinterSimulator;

/// A station's three devices as simulators on TCP ports, and the real drivers in front of them.
final class SimulatedDevices implements AutoCloseable {
    final List<CutPaper> papers = new CopyOnWriteArrayList<>();
    final ReaderSimulator readerSimulator = new ReaderSimulator();
    final PrinterSimulator printerSimulator;
    final TerminalSimulator terminalSimulator = new TerminalSimulator(Clock.system(ZoneId.of("Asia/Hebron")));
    final IdReader reader;
    final ReceiptPrinter printer;
    final PaymentTerminal terminal;
    private final List<SimulatorHost> hosts = new CopyOnWriteArrayList<>();

    SimulatedDevices(Clock clock) throws LinkLost {
        if (!(PrinterProfiles.find("generic-80mm") instanceof ProfileReading.Complete profile)) {
            throw new IllegalStateException("generic-80mm is faulty");
        }
        printerSimulator = new PrinterSimulator(profile.profile(), papers::add, Pause.real());
        reader = new SerialDocumentReader(
                lineTo(readerSimulator), ReaderProfiles.bundled().generic(), clock);
        printer = new EscPosPrinter(lineTo(printerSimulator), profile.profile(), clock);
        terminal = new ZvtTerminal(lineTo(terminalSimulator), ZvtSettings.standard(Framing.TCP));
    }

    private LinkOpener lineTo(DeviceSimulator simulator) throws LinkLost {
        SimulatorHost host = SimulatorHost.start(new ListenAddress.Tcp("127.0.0.1", 0), simulator);
        hosts.add(host);
        return Links.opener(LinkAddress.parse(host.address()));
    }

    BufferedImage lastPaper() {
        return papers.getLast().picture();
    }

    @Override
    public void close() {
        reader.close();
        printer.close();
        terminal.close();
        hosts.forEach(SimulatorHost::close);
    }
}
