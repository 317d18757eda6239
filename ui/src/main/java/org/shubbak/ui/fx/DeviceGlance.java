package org.shubbak.ui.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceHealth;

/// How a device is, for the screen.
public final class DeviceGlance {
    private DeviceGlance() {}

    /// What the device's thread finds, on the JavaFX thread, for as long as the program runs.
    public static ReadOnlyObjectProperty<DeviceHealth> over(Attached<?> device, FxTasks tasks) {
        ReadOnlyObjectWrapper<DeviceHealth> health =
                new ReadOnlyObjectWrapper<>(device.thread().report().health());
        // What is new stands in the report: however many changes wait to be shown, the last one is.
        Runnable show = () -> health.set(device.thread().report().health());
        device.thread().follow(() -> tasks.show(show));
        tasks.show(show);
        return health.getReadOnlyProperty();
    }
}
