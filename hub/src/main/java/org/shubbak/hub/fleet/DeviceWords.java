package org.shubbak.hub.fleet;

import java.util.Set;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;

/// What a device's word means to somebody who is not there.
public final class DeviceWords {
    /// The station was set up without it.
    private static final Set<String> NONE = Set.of("device.noReader", "device.noPrinter", "payment.noTerminal");

    private static final Set<String> DOWN = Set.of("absent", "lost", "not-ready");

    private DeviceWords() {}

    public static boolean none(DeviceWord device) {
        return device.problem() != null && NONE.contains(device.problem());
    }

    /// Somebody has to go there.
    public static boolean down(DeviceWord device) {
        return DOWN.contains(device.state()) && !none(device);
    }
}
