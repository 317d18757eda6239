package org.shubbak.hardware.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.idcard.chip.CountryCertificates;
import org.shubbak.hardware.idcard.chip.SmartCardReader;
import org.shubbak.hardware.idcard.chip.ZoneThenChip;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterTiming;
import org.shubbak.hardware.printer.StoredGraphics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From settings to drivers. Nothing is opened yet: a driver opens its line when it is first used. Each method takes
/// what
/// is to be called when the line is lost while nobody uses it; that may come from any thread.
/// @param data the folder of this station: country certificates lie in `csca` in it, and what its printer keeps is
/// recorded beside them
/// @param wedge the keys of the window, where a reader plays keyboard
public record DeviceDrivers(Path data, Clock clock, LinkOpener wedge) {
    private static final Logger WIRE = LoggerFactory.getLogger("org.shubbak.hardware.payment.wire");
    /// Time to move a document from one reader to the other; also what is lost with each document that has no chip.
    private static final Duration CHIP_PATIENCE = Duration.ofSeconds(5);

    /// Without a window whose keys could be read.
    public static DeviceDrivers withoutKeys(Path data, Clock clock) {
        return new DeviceDrivers(data, clock, () -> {
            throw new LinkLost("wedge: only a clerk's window has keys", true);
        });
    }

    public IdReader reader(StationSettings.Reader settings, Runnable lost) {
        LinkOpener line = settings.port() instanceof LinkAddress.Wedge
                ? wedge
                : Links.opener(settings.port(), settings.profile().line(), lost);
        IdReader zone = new SerialDocumentReader(line, settings.profile(), clock);
        String chip = settings.chip();
        CountryCertificates states = new CountryCertificates(data.resolve("csca"));
        return chip == null
                ? zone
                : new ZoneThenChip(
                        zone, new SmartCardReader(chip, states, SmartCardReader.Face.NEVER, clock), CHIP_PATIENCE);
    }

    public ReceiptPrinter printer(StationSettings.Printer settings, Runnable lost) {
        PrinterProfile profile = settings.profile().on(settings.port());
        StoredGraphics kept = StoredGraphics.in(data.resolve("printer-memory.json"), clock);
        return new EscPosPrinter(
                Links.opener(settings.port(), profile.line(), lost), profile, clock, PrinterTiming.usual(), kept);
    }

    public ServicedTerminal terminal(StationSettings.Terminal settings, Runnable lost) {
        return settings.speech()
                .at(Links.opener(settings.port(), settings.speech().line(), lost), Ticker.system(), WIRE::debug);
    }
}
