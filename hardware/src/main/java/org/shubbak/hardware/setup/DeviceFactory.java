package org.shubbak.hardware.setup;

import java.time.Clock;
import java.util.Map;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;

/// From settings to drivers. Nothing is opened yet: a driver opens its line when it is first used.
public record DeviceFactory(Clock clock) {
    /// ZVT asks for 9600 8N2 (PA00P016, 2.1).
    private static final SerialSettings TWO_STOP_BITS = SerialSettings.usual().with(Map.of("stop", "2"));

    /// The line of a terminal.
    /// @throws IllegalArgumentException with a sentence for the technician when no line can be made of the address
    public static LinkOpener terminalLine(LinkAddress port) {
        return Links.opener(port, TWO_STOP_BITS);
    }

    public IdReader reader(StationSettings.Reader settings) {
        return new SerialDocumentReader(Links.opener(settings.port()), settings.profile(), clock);
    }

    public ReceiptPrinter printer(StationSettings.Printer settings) {
        return new EscPosPrinter(Links.opener(settings.port()), settings.profile(), clock);
    }

    public ServicedTerminal terminal(StationSettings.Terminal settings) {
        return new ZvtTerminal(terminalLine(settings.port()), settings.zvt());
    }
}
