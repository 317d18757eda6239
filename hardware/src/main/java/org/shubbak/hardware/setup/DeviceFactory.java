package org.shubbak.hardware.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.shubbak.core.device.ChipReader;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.idcard.chip.CountryCertificates;
import org.shubbak.hardware.idcard.chip.SmartCardReader;
import org.shubbak.hardware.idcard.chip.ZoneThenChip;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;

/// From settings to drivers. Nothing is opened yet: a driver opens its line when it is first used.
public record DeviceFactory(Clock clock) {
    /// Time to move a document from one reader to the other; also what is lost with each document that has no chip.
    private static final Duration CHIP_PATIENCE = Duration.ofSeconds(5);

    /// ZVT asks for 9600 8N2 (PA00P016, 2.1).
    private static final SerialSettings TWO_STOP_BITS = SerialSettings.usual().with(Map.of("stop", "2"));

    /// @param data the folder of this station; country certificates lie in `csca` in it
    public IdReader reader(StationSettings.Reader settings, Path data) {
        IdReader zone = new SerialDocumentReader(Links.opener(settings.port()), settings.profile(), clock);
        String chip = settings.chip();
        return chip == null
                ? zone
                : new ZoneThenChip(zone, chips(chip, data, SmartCardReader.Face.NEVER), CHIP_PATIENCE);
    }

    /// @param name a part of the reader's name
    /// @param data the folder of this station; country certificates lie in `csca` in it
    public ChipReader chips(String name, Path data, SmartCardReader.Face face) {
        return new SmartCardReader(name, new CountryCertificates(data.resolve("csca")), face, clock);
    }

    public ReceiptPrinter printer(StationSettings.Printer settings) {
        return new EscPosPrinter(Links.opener(settings.port()), settings.profile(), clock);
    }

    public PaymentTerminal terminal(StationSettings.Terminal settings) {
        return new ZvtTerminal(Links.opener(settings.port(), TWO_STOP_BITS), settings.zvt());
    }
}
