package org.shubbak.clerk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkDevices;
import org.shubbak.core.carry.StationCourier;
import org.shubbak.core.device.Attached;
import org.shubbak.core.technician.Courier;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.hardware.technician.StationWorkshop;
import org.shubbak.hardware.technician.TechnicianRoll;
import org.shubbak.ui.fx.StationThreads;
import org.shubbak.ui.technician.TechnicianStation;

/// What the technician's pages stand on at a counter.
final class TechnicianWiring {
    private TechnicianWiring() {}

    /// @param courier of the running program; null where it could not start
    /// @param devices of the running counter; null where it could not start
    static TechnicianStation of(
            Path data, @Nullable Courier courier, @Nullable ClerkDevices devices, Clock clock, StationThreads threads) {
        Clock local = clock.withZone(ZoneId.systemDefault());
        Map<DeviceKind, Attached<?>> attached = devices == null
                ? Map.of()
                : Map.of(
                        DeviceKind.READER, devices.reader(),
                        DeviceKind.PRINTER, devices.printer(),
                        DeviceKind.TERMINAL, devices.terminal());
        StationWorkshop workshop = new StationWorkshop(data, local);
        return new TechnicianStation(
                new TechnicianRoll(data),
                workshop,
                courier == null ? ofNobody(data, workshop, clock) : courier,
                attached,
                threads.store(),
                threads.tasks(),
                local);
    }

    private static Courier ofNobody(Path data, StationWorkshop workshop, Clock clock) {
        return StationCourier.in(data, () -> workshop.overview().basics().name(), clock, new SecureRandom());
    }
}
