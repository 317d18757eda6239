package org.shubbak.core.technician;

import java.util.List;
import org.shubbak.core.device.DeviceHealth;

/// How a device is now, and its last faults, newest first.
public record DeviceLife(DeviceHealth health, List<DeviceFault> faults) {
    public DeviceLife {
        faults = List.copyOf(faults);
    }
}
