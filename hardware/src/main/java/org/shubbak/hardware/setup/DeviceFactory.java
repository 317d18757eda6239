package org.shubbak.hardware.setup;

import java.time.Clock;
import java.util.Map;
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
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.supervise.DeviceSupervisor;

/// Makes the devices that the settings name, each under its supervisor, which looks for it at once. A device that is
/// not set up is none.
/// @param fault hears of every bug on a device's thread
public record DeviceFactory(Clock clock, Thread.UncaughtExceptionHandler fault) {
    /// ZVT asks for 9600 8N2 (PA00P016, 2.1).
    private static final SerialSettings TWO_STOP_BITS = SerialSettings.usual().with(Map.of("stop", "2"));

    public Attached<IdReader> reader(StationSettings.@Nullable Reader settings) {
        return attached(
                "reader",
                wake -> settings == null
                        ? new NoReader()
                        : new SerialDocumentReader(
                                Links.opener(settings.port(), SerialSettings.usual(), wake),
                                settings.profile(),
                                clock));
    }

    public Attached<ReceiptPrinter> printer(StationSettings.@Nullable Printer settings) {
        return attached(
                "printer",
                wake -> settings == null
                        ? new NoPrinter()
                        : new EscPosPrinter(
                                Links.opener(settings.port(), SerialSettings.usual(), wake),
                                settings.profile(),
                                clock));
    }

    public Attached<PaymentTerminal> terminal(StationSettings.@Nullable Terminal settings) {
        return attached(
                "terminal",
                wake -> settings == null
                        ? new NoTerminal()
                        : new ZvtTerminal(Links.opener(settings.port(), TWO_STOP_BITS, wake), settings.zvt()));
    }

    private <T extends Device> Attached<T> attached(String name, Function<Runnable, T> driver) {
        return DeviceSupervisor.attach(name, driver, clock, fault);
    }
}
