package org.shubbak.hardware.setup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.Device;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.NoPrinter;
import org.shubbak.core.device.NoReader;
import org.shubbak.core.device.NoTerminal;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.idcard.chip.CountryCertificates;
import org.shubbak.hardware.idcard.chip.SmartCardReader;
import org.shubbak.hardware.idcard.chip.ZoneThenChip;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterTiming;
import org.shubbak.hardware.printer.StoredGraphics;
import org.shubbak.hardware.supervise.DeviceSupervisor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the devices that the settings name, each under its supervisor, which looks for it at once. A device that is
/// not set up is none.
/// @param data the folder of this station: country certificates lie in `csca` in it, and what its printer keeps is
/// recorded beside them
/// @param fault hears of every bug on a device's thread
public record DeviceFactory(Path data, Clock clock, Thread.UncaughtExceptionHandler fault) {
    private static final Logger WIRE = LoggerFactory.getLogger("org.shubbak.hardware.payment.wire");
    /// Time to move a document from one reader to the other; also what is lost with each document that has no chip.
    private static final Duration CHIP_PATIENCE = Duration.ofSeconds(5);

    public Attached<IdReader> reader(StationSettings.@Nullable Reader settings) {
        return attached("reader", wake -> settings == null ? new NoReader() : reader(settings, wake));
    }

    private IdReader reader(StationSettings.Reader settings, Runnable wake) {
        IdReader zone = new SerialDocumentReader(
                Links.opener(settings.port(), settings.profile().line(), wake), settings.profile(), clock);
        String chip = settings.chip();
        CountryCertificates states = new CountryCertificates(data.resolve("csca"));
        return chip == null
                ? zone
                : new ZoneThenChip(
                        zone, new SmartCardReader(chip, states, SmartCardReader.Face.NEVER, clock), CHIP_PATIENCE);
    }

    public Attached<ReceiptPrinter> printer(StationSettings.@Nullable Printer settings) {
        return attached("printer", wake -> settings == null ? new NoPrinter() : printer(settings, wake));
    }

    private ReceiptPrinter printer(StationSettings.Printer settings, Runnable wake) {
        PrinterProfile profile = settings.profile().on(settings.port());
        StoredGraphics kept = StoredGraphics.in(data.resolve("printer-memory.json"), clock);
        return new EscPosPrinter(
                Links.opener(settings.port(), profile.line(), wake), profile, clock, PrinterTiming.usual(), kept);
    }

    public Attached<PaymentTerminal> terminal(StationSettings.@Nullable Terminal settings) {
        return attached("terminal", wake -> settings == null ? new NoTerminal() : terminal(settings, wake));
    }

    private static PaymentTerminal terminal(StationSettings.Terminal settings, Runnable wake) {
        return settings.speech()
                .at(Links.opener(settings.port(), settings.speech().line(), wake), Ticker.system(), WIRE::debug);
    }

    private <T extends Device> Attached<T> attached(String name, Function<Runnable, T> driver) {
        return DeviceSupervisor.attach(name, driver, clock, fault);
    }
}
