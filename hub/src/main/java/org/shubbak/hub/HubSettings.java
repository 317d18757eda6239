package org.shubbak.hub;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shubbak.hub.forward.MinistrySettings;
import org.shubbak.hub.store.ServerAddress;

/// @param data the folder of `hub.db` and of the log; made when it is not there
/// @param database empty for `hub.db`
/// @param keepBodies days a forwarded body stays; empty for ever
/// @param ministries to whom events are forwarded; what is for others waits
/// @param port 0 for any free one
/// @param tls the names and addresses under which stations reach it over TLS, besides its own; empty for plain HTTP,
/// which
///     is for this computer only
/// @param limits how often anybody may ask
/// @param operators empty where nobody looks after the fleet from here
public record HubSettings(
        Path data,
        Optional<ServerAddress> database,
        Optional<Integer> keepBodies,
        String host,
        int port,
        Stations stations,
        Optional<List<String>> tls,
        Optional<OperatorDoor> operators,
        Limits limits,
        Clock clock,
        List<MinistrySettings> ministries) {
    public HubSettings {
        ministries = List.copyOf(ministries);
    }

    /// Where operators' browsers come in.
    /// @param tls whether with the hub's own certificate; in clear only for this computer
    public record OperatorDoor(String host, int port, boolean tls) {
        /// For this computer only, at a free port.
        public static OperatorDoor local() {
            return new OperatorDoor("127.0.0.1", 0, false);
        }
    }

    /// On a file of its own.
    public HubSettings(Path data, String host, int port, Stations stations, Clock clock) {
        this(
                data,
                Optional.empty(),
                Optional.empty(),
                host,
                port,
                stations,
                Optional.empty(),
                Optional.empty(),
                Limits.usual(),
                clock,
                List.of());
    }

    /// On this computer only, at a free port, from any station.
    public static HubSettings local(Path data) {
        return new HubSettings(data, "127.0.0.1", 0, Stations.any(), Clock.systemUTC());
    }

    HubSettings on(Optional<ServerAddress> server) {
        return new HubSettings(
                data, server, keepBodies, host, port, stations, tls, operators, limits, clock, ministries);
    }

    /// @param names besides those that the hub knows by itself
    public HubSettings overTls(List<String> names) {
        return new HubSettings(
                data,
                database,
                keepBodies,
                host,
                port,
                stations,
                Optional.of(List.copyOf(names)),
                operators,
                limits,
                clock,
                ministries);
    }

    public HubSettings withOperators(OperatorDoor door) {
        return new HubSettings(
                data, database, keepBodies, host, port, stations, tls, Optional.of(door), limits, clock, ministries);
    }

    HubSettings within(Limits other) {
        return new HubSettings(
                data, database, keepBodies, host, port, stations, tls, operators, other, clock, ministries);
    }

    /// @param all to whom events are forwarded
    public HubSettings forwardingTo(List<MinistrySettings> all) {
        return new HubSettings(data, database, keepBodies, host, port, stations, tls, operators, limits, clock, all);
    }
}
