package org.shubbak.hub;

import java.nio.file.Path;
import java.time.Clock;

/// @param data the folder of `hub.db`; made when it is not there
/// @param port 0 for any free one
public record HubSettings(Path data, String host, int port, Stations stations, Clock clock) {

    /// On this computer only, at a free port, from any station.
    public static HubSettings local(Path data) {
        return new HubSettings(data, "127.0.0.1", 0, Stations.any(), Clock.systemUTC());
    }
}
