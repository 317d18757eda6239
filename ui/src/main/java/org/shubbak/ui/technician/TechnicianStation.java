package org.shubbak.ui.technician;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.Executor;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceWatch;
import org.shubbak.core.technician.StationBench;
import org.shubbak.core.technician.TechnicianKey;
import org.shubbak.ui.fx.FxTasks;

/// Everything the technician's pages work with.
/// @param devices the one thread of each device, on which it is tried as well
/// @param worker for whatever blocks on the disk or the network
public record TechnicianStation(
        TechnicianKey key,
        StationBench bench,
        DeviceWatch watch,
        Map<DeviceKind, Executor> devices,
        Executor worker,
        FxTasks tasks,
        Clock clock) {
    public TechnicianStation {
        devices = Map.copyOf(devices);
    }

    Executor thread(DeviceKind kind) {
        return devices.getOrDefault(kind, worker);
    }

    ZoneId zone() {
        return clock.getZone();
    }
}
