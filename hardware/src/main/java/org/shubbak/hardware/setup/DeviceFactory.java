package org.shubbak.hardware.setup;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.setup.StationSettings.DeviceSettings;

/// From settings to drivers. Opens nothing: each driver opens its line with its first call. Empty where the station has
/// no such device, or where its profile or protocol is not known.
public final class DeviceFactory {
    private final Clock clock;

    public DeviceFactory(Clock clock) {
        this.clock = clock;
    }

    public Optional<IdReader> reader(StationSettings settings) {
        return settings.reader()
                .flatMap(reader -> ReaderProfiles.bundled()
                        .named(reader.kind())
                        .map(profile -> new SerialDocumentReader(opener(reader), profile, clock)));
    }

    public Optional<ReceiptPrinter> printer(StationSettings settings) {
        return settings.printer().flatMap(printer -> switch (PrinterProfiles.find(printer.kind())) {
            case ProfileReading.Complete complete ->
                Optional.of(new EscPosPrinter(opener(printer), complete.profile(), clock));
            case ProfileReading.Faulty faulty -> Optional.empty();
        });
    }

    public Optional<PaymentTerminal> terminal(StationSettings settings) {
        return settings.terminal()
                .filter(terminal -> List.of("zvt").contains(terminal.kind()))
                .map(this::zvt);
    }

    private PaymentTerminal zvt(DeviceSettings terminal) {
        LinkAddress address = LinkAddress.parse(terminal.port());
        // ZVT on a serial line: 9600 baud, eight data bits, two stop bits.
        SerialSettings usual = SerialSettings.usual().with(Map.of("stop", "2"));
        Framing framing = address instanceof LinkAddress.Serial ? Framing.SERIAL : Framing.TCP;
        return new ZvtTerminal(Links.opener(address, usual), ZvtSettings.of(framing, terminal.options()));
    }

    private static LinkOpener opener(DeviceSettings device) {
        return Links.opener(LinkAddress.parse(device.port()));
    }
}
