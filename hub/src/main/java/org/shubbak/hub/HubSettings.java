package org.shubbak.hub;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.shubbak.hub.store.ServerAddress;

/// @param data the folder of `hub.db` and of the log; made when it is not there
/// @param database empty for `hub.db`
/// @param keepBodies days a forwarded body stays; empty for ever
/// @param port 0 for any free one
public record HubSettings(
        Path data,
        Optional<ServerAddress> database,
        Optional<Integer> keepBodies,
        String host,
        int port,
        Stations stations,
        Clock clock) {

    /// On a file of its own.
    public HubSettings(Path data, String host, int port, Stations stations, Clock clock) {
        this(data, Optional.empty(), Optional.empty(), host, port, stations, clock);
    }

    /// On this computer only, at a free port, from any station.
    public static HubSettings local(Path data) {
        return new HubSettings(data, "127.0.0.1", 0, Stations.any(), Clock.systemUTC());
    }

    HubSettings on(Optional<ServerAddress> server) {
        return new HubSettings(data, server, keepBodies, host, port, stations, clock);
    }
}
