package org.shubbak.kiosk.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.ui.fx.DeviceGlance;
import org.shubbak.ui.fx.FxTasks;

/// What this kiosk can do now. The devices' own threads look at them; here is shown what they found. JavaFX thread
/// only.
public final class StationGlance {
    private final Supplier<SyncStatus> sync;
    private final OpeningHours hours;
    private final Clock clock;
    private final ReadOnlyObjectProperty<DeviceHealth> reader;
    private final ReadOnlyObjectProperty<DeviceHealth> printer;
    private final ReadOnlyObjectProperty<DeviceHealth> terminal;
    private final ReadOnlyObjectWrapper<SyncStatus> line;
    private final ReadOnlyObjectWrapper<LocalDate> today;
    private final ReadOnlyObjectWrapper<Boolean> open;

    /// @param clock in the station's zone
    public StationGlance(Devices devices, Supplier<SyncStatus> sync, OpeningHours hours, Clock clock, FxTasks tasks) {
        this.sync = sync;
        this.hours = hours;
        this.clock = clock;
        reader = DeviceGlance.over(devices.reader(), tasks);
        printer = DeviceGlance.over(devices.printer(), tasks);
        terminal = DeviceGlance.over(devices.terminal(), tasks);
        line = new ReadOnlyObjectWrapper<>(sync.get());
        today = new ReadOnlyObjectWrapper<>(LocalDate.now(clock));
        open = new ReadOnlyObjectWrapper<>(hours.openAt(LocalDateTime.now(clock)));
    }

    /// Looks at the line and the clock, which costs nothing: as often as anybody likes.
    public void look() {
        line.set(sync.get());
        LocalDate date = LocalDate.now(clock);
        if (!date.equals(today.get())) {
            today.set(date);
        }
        open.set(hours.openAt(LocalDateTime.now(clock)));
    }

    public ReadOnlyObjectProperty<DeviceHealth> reader() {
        return reader;
    }

    public ReadOnlyObjectProperty<DeviceHealth> printer() {
        return printer;
    }

    public ReadOnlyObjectProperty<DeviceHealth> terminal() {
        return terminal;
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
