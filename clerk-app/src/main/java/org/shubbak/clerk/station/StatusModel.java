package org.shubbak.clerk.station;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.sync.SyncStatus;
import org.shubbak.ui.fx.FxTasks;

/// The truth about devices and line, for the foot of the window. JavaFX thread only.
public final class StatusModel {
    private final ClerkStation station;
    private final ReadOnlyObjectWrapper<DeviceHealth> reader = unknown();
    private final ReadOnlyObjectWrapper<DeviceHealth> printer = unknown();
    private final ReadOnlyObjectWrapper<DeviceHealth> terminal = unknown();
    private final ReadOnlyObjectWrapper<SyncStatus> line;
    private int asked;

    public StatusModel(ClerkStation station) {
        this.station = station;
        this.line = new ReadOnlyObjectWrapper<>(station.line().get());
    }

    private static ReadOnlyObjectWrapper<DeviceHealth> unknown() {
        return new ReadOnlyObjectWrapper<>(new DeviceHealth(DeviceState.OPENING, null));
    }

    /// Looks once. A device that is still busy with the last look, or with a payment, is not asked again.
    public void look() {
        line.set(station.line().get());
        if (asked > 0) {
            return;
        }
        asked = 3;
        ClerkDevices devices = station.devices();
        ask(devices.reader().thread(), devices.reader().device()::health, reader);
        ask(devices.printer().thread(), devices.printer().device()::health, printer);
        ask(devices.terminal().thread(), devices.terminal().device()::health, terminal);
    }

    private void ask(Executor thread, Supplier<DeviceHealth> question, ObjectProperty<DeviceHealth> answer) {
        FxTasks tasks = station.tasks();
        tasks.run(thread, question, health -> {
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
}
