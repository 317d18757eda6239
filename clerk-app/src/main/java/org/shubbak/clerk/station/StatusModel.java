package org.shubbak.clerk.station;

import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.ui.fx.DeviceGlance;

/// The truth about devices and line, for the foot of the window. The devices' own threads look at them. JavaFX thread
/// only.
public final class StatusModel {
    private final Supplier<SyncStatus> sync;
    private final ReadOnlyObjectProperty<DeviceHealth> reader;
    private final ReadOnlyObjectProperty<DeviceHealth> printer;
    private final ReadOnlyObjectProperty<DeviceHealth> terminal;
    private final ReadOnlyObjectWrapper<SyncStatus> line;

    public StatusModel(ClerkStation station) {
        sync = station.line();
        reader = DeviceGlance.over(station.devices().reader(), station.tasks());
        printer = DeviceGlance.over(station.devices().printer(), station.tasks());
        terminal = DeviceGlance.over(station.devices().terminal(), station.tasks());
        line = new ReadOnlyObjectWrapper<>(sync.get());
    }

    /// Looks at the line once.
    public void look() {
        line.set(sync.get());
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
}
