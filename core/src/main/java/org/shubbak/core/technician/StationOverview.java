package org.shubbak.core.technician;

import java.util.List;
import java.util.Map;
import org.shubbak.core.text.LocalText;

/// The settings of a station as they lie on the disk.
/// @param devices those that are set up
/// @param faults everything that is wrong with the file; empty when the station can start with it
/// @param earlier whether an earlier file is kept that could be put back
public record StationOverview(
        StationBasics basics, Map<DeviceKind, DeviceSetup> devices, List<LocalText> faults, boolean earlier) {
    public StationOverview {
        devices = Map.copyOf(devices);
        faults = List.copyOf(faults);
    }
}
