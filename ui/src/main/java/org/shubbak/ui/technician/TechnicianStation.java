package org.shubbak.ui.technician;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.technician.Courier;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.StationBench;
import org.shubbak.core.technician.TechnicianKey;
import org.shubbak.ui.fx.FxTasks;

/// Everything the technician's pages work with.
/// @param devices those of the running program, each with the one thread on which it is tried as well
/// @param worker for whatever blocks on the disk or the network
public record TechnicianStation(
        TechnicianKey key,
        StationBench bench,
        Courier courier,
        Map<DeviceKind, Attached<?>> devices,
        Executor worker,
        FxTasks tasks,
        Clock clock) {
    private static final DeviceReport NOBODY = new DeviceReport(new DeviceHealth(DeviceState.ABSENT, null), List.of());

    public TechnicianStation {
        devices = Map.copyOf(devices);
    }

    DeviceReport report(DeviceKind kind) {
        Attached<?> device = devices.get(kind);
        return device == null ? NOBODY : device.thread().report();
    }

    /// @return ends the calls
    Runnable follow(DeviceKind kind, Runnable changed) {
        Attached<?> device = devices.get(kind);
        return device == null ? () -> {} : device.thread().follow(() -> tasks.show(changed));
    }

    Executor thread(DeviceKind kind) {
        Attached<?> device = devices.get(kind);
        return device == null ? worker : device.thread();
    }

    /// Lets go of the device's line, so that a trial can open it. On the device's thread, which does not look at it
    /// before the trial has ended. A terminal opens its line for each command and holds none.
    void release(DeviceKind kind) {
        Attached<?> device = devices.get(kind);
        if (device != null && kind != DeviceKind.TERMINAL) {
            device.device().close();
        }
    }

    /// Does work that opens every line anew: the threads of the devices wait in it. Blocks; called on the worker.
    <T> T holding(List<DeviceKind> kinds, Supplier<T> work) {
        if (kinds.isEmpty()) {
            return work.get();
        }
        DeviceKind first = kinds.getFirst();
        List<DeviceKind> others = kinds.subList(1, kinds.size());
        if (!devices.containsKey(first)) {
            return holding(others, work);
        }
        return CompletableFuture.supplyAsync(
                        () -> {
                            release(first);
                            return holding(others, work);
                        },
                        thread(first))
                .join();
    }

    ZoneId zone() {
        return clock.getZone();
    }
}
