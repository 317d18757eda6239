package org.shubbak.hardware.setup;

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
import org.shubbak.hardware.supervise.DeviceSupervisor;

/// Makes the devices that the settings name, each under its supervisor, which looks for it at once. A device that is
/// not set up is none.
/// @param fault hears of every bug on a device's thread
public record DeviceFactory(DeviceDrivers drivers, Thread.UncaughtExceptionHandler fault) {

    public Attached<IdReader> reader(StationSettings.@Nullable Reader settings) {
        return attached("reader", lost -> settings == null ? new NoReader() : drivers.reader(settings, lost));
    }

    public Attached<ReceiptPrinter> printer(StationSettings.@Nullable Printer settings) {
        return attached("printer", lost -> settings == null ? new NoPrinter() : drivers.printer(settings, lost));
    }

    public Attached<PaymentTerminal> terminal(StationSettings.@Nullable Terminal settings) {
        return attached("terminal", lost -> settings == null ? new NoTerminal() : drivers.terminal(settings, lost));
    }

    private <T extends Device> Attached<T> attached(String name, Function<Runnable, T> driver) {
        return DeviceSupervisor.attach(name, driver, drivers.clock(), fault);
    }
}
