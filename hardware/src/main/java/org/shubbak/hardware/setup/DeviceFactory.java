package org.shubbak.hardware.setup;

import java.time.Clock;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// From settings to drivers. Nothing is opened yet: a driver opens its line when it is first used.
public record DeviceFactory(Clock clock) {
    private static final Logger WIRE = LoggerFactory.getLogger("org.shubbak.hardware.payment.wire");

    public IdReader reader(StationSettings.Reader settings) {
        return new SerialDocumentReader(Links.opener(settings.port()), settings.profile(), clock);
    }

    public ReceiptPrinter printer(StationSettings.Printer settings) {
        PrinterProfile profile = settings.profile().on(settings.port());
        return new EscPosPrinter(Links.opener(settings.port(), profile.line()), profile, clock);
    }

    public PaymentTerminal terminal(StationSettings.Terminal settings) {
        return settings.speech()
                .at(Links.opener(settings.port(), settings.speech().line()), Ticker.system(), WIRE::debug);
    }
}
