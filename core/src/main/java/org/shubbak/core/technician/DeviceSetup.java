package org.shubbak.core.technician;

import java.util.HashMap;
import java.util.Map;

/// How one device is set up, as the settings file writes it.
/// @param port `serial:/dev/…`, `tcp:HOST:PORT`
/// @param profile of a reader or a printer; the protocol of a terminal
/// @param options what else that kind of device has: a terminal's `password`, `currency`, `terminalId`
public record DeviceSetup(String port, String profile, Map<String, String> options) {
    public DeviceSetup {
        options = Map.copyOf(options);
    }

    public static DeviceSetup of(String port, String profile) {
        return new DeviceSetup(port, profile, Map.of());
    }

    public DeviceSetup withProfile(String other) {
        return new DeviceSetup(port, other, options);
    }

    public DeviceSetup with(String option, String value) {
        Map<String, String> more = new HashMap<>(options);
        more.put(option, value);
        return new DeviceSetup(port, profile, more);
    }

    /// An option that was left empty is none.
    public DeviceSetup withoutBlanks() {
        Map<String, String> said = new HashMap<>(options);
        said.values().removeIf(String::isBlank);
        return new DeviceSetup(port, profile, said);
    }

    /// Without the password.
    @Override
    public String toString() {
        return "DeviceSetup[" + port + " " + profile + "]";
    }
}
