package org.shubbak.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;

/// One station as the fleet page shows it.
/// @param heardAt when it last said anything; when it became known where it never did
/// @param said its last report; null where none came yet
/// @param certificateUntil null where it has none
public record FleetStation(
        String name,
        String office,
        Instant heardAt,
        @Nullable Said said,
        @Nullable Instant certificateUntil,
        @Nullable Instant revokedAt) {

    /// @param oldest how long the first waiting event had waited then
    /// @param skew how far its clock is before that of the hub
    public record Said(
            Instant at,
            String program,
            String catalogue,
            int waiting,
            Duration oldest,
            int aside,
            int openPayments,
            Duration skew,
            List<DeviceWord> devices,
            Paper paper) {
        public Said {
            devices = List.copyOf(devices);
        }
    }

    public Set<Trouble> troubles(Instant now) {
        return Trouble.of(this, now);
    }
}
