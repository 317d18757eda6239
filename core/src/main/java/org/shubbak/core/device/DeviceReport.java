package org.shubbak.core.device;

import java.util.List;

/// What is known about a device: how it is, and what last went wrong with it.
/// @param faults at most ten, the newest first
public record DeviceReport(DeviceHealth health, List<DeviceFault> faults) {
    public DeviceReport {
        faults = List.copyOf(faults);
    }
}
