package org.shubbak.hardware.setup;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.shubbak.core.counter.Station;

/// Everything a station is told about itself.
/// @param hub where its events go
/// @param panel the kiosk's screen in pixels, where it is not the whole display
public record StationSettings(
        Station station,
        URI hub,
        Optional<DeviceSettings> reader,
        Optional<DeviceSettings> printer,
        Optional<DeviceSettings> terminal,
        Optional<Panel> panel) {

    /// @param port as technicians write it: `serial:/dev/serial/by-id/…`, `tcp:HOST:PORT`
    /// @param kind the reader's or printer's profile, the terminal's protocol
    /// @param options whatever else the driver wants to be told; may hold a terminal's password
    public record DeviceSettings(String port, String kind, Map<String, String> options) {
        public DeviceSettings {
            options = Map.copyOf(options);
        }

        @Override
        public String toString() {
            return "DeviceSettings[" + port + " " + kind + "]";
        }
    }

    public record Panel(int width, int height) {}
}
