package org.shubbak.core.technician;

/// Who keeps an eye on the devices of a running station.
public interface DeviceWatch {
    /// May ask the device, and block as long as that takes. Called on the device's own thread.
    DeviceLife life(DeviceKind kind);

    /// Lets go of the device, so that a trial can open its line. The next use opens it again.
    void release(DeviceKind kind);
}
