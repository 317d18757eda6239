package org.shubbak.kiosk.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.ui.fx.FxTasks;

/// What this kiosk can do now. Asked again and again while nobody pays; a device that has not answered yet is not asked
/// twice. JavaFX thread only.
public final class StationGlance {
    private final Devices devices;
    private final Supplier<SyncStatus> sync;
    private final OpeningHours hours;
    private final Clock clock;
    private final FxTasks tasks;
    private final ReadOnlyObjectWrapper<DeviceHealth> reader = unknown();
    private final ReadOnlyObjectWrapper<DeviceHealth> printer = unknown();
    private final ReadOnlyObjectWrapper<DeviceHealth> terminal = unknown();
    private final ReadOnlyObjectWrapper<SyncStatus> line;
    private final ReadOnlyObjectWrapper<LocalDate> today;
    private final ReadOnlyObjectWrapper<Boolean> open;
    private int asked;

    /// @param clock in the station's zone
    public StationGlance(Devices devices, Supplier<SyncStatus> sync, OpeningHours hours, Clock clock, FxTasks tasks) {
        this.devices = devices;
        this.sync = sync;
        this.hours = hours;
        this.clock = clock;
        this.tasks = tasks;
        line = new ReadOnlyObjectWrapper<>(sync.get());
        today = new ReadOnlyObjectWrapper<>(LocalDate.now(clock));
        open = new ReadOnlyObjectWrapper<>(hours.openAt(LocalDateTime.now(clock)));
    }

    private static ReadOnlyObjectWrapper<DeviceHealth> unknown() {
        return new ReadOnlyObjectWrapper<>(new DeviceHealth(DeviceState.OPENING, null));
    }

    /// Looks at the line alone, which costs nothing: as often as anybody likes.
    public void followLine() {
        line.set(sync.get());
    }

    /// Looks once; a device that is still busy with the last look is left alone.
    public void look() {
        followLine();
        today.set(LocalDate.now(clock));
        open.set(hours.openAt(LocalDateTime.now(clock)));
        if (asked > 0) {
            return;
        }
        asked = 3;
        ask(devices.reader(), IdReader::health, reader);
        ask(devices.printer(), ReceiptPrinter::health, printer);
        ask(devices.terminal(), PaymentTerminal::health, terminal);
    }

    private <T> void ask(Attached<T> device, Function<T, DeviceHealth> question, ObjectProperty<DeviceHealth> answer) {
        tasks.run(device.thread(), () -> question.apply(device.device()), health -> {
            asked--;
            answer.set(health);
        });
    }

    public ReadOnlyObjectProperty<DeviceHealth> reader() {
        return reader.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DeviceHealth> printer() {
        return printer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<DeviceHealth> terminal() {
        return terminal.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SyncStatus> line() {
        return line.getReadOnlyProperty();
    }

    public OpeningHours hours() {
        return hours;
    }

    /// Whether the office is open now.
    public ReadOnlyObjectProperty<Boolean> open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<LocalDate> today() {
        return today.getReadOnlyProperty();
    }
}
