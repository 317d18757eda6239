package org.shubbak.core.sync;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.shubbak.core.counter.Station;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceThread;

/// What a station shows of itself to its hub.
/// @param program and its version, for example `kiosk 0.1.0`
/// @param catalogue version that new applications are filed under, now
/// @param devices by kind, `reader`, `printer`, `terminal`; asking one costs nothing
public record StationFace(
        Station station, String program, Supplier<String> catalogue, Map<String, Supplier<DeviceReport>> devices) {

    /// Without devices.
    public StationFace(Station station, String program, Supplier<String> catalogue) {
        this(station, program, catalogue, Map.of());
    }

    public StationFace with(DeviceThread reader, DeviceThread printer, DeviceThread terminal) {
        Map<String, Supplier<DeviceReport>> all = new LinkedHashMap<>();
        all.put("reader", reader::report);
        all.put("printer", printer::report);
        all.put("terminal", terminal::report);
        return new StationFace(station, program, catalogue, all);
    }
}
