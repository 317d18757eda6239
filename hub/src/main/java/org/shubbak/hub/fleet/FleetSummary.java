package org.shubbak.hub.fleet;

import java.util.List;
import java.util.Map;

/// The fleet in numbers.
/// @param stations those that were not revoked
/// @param troubled stations by what troubles them
public record FleetSummary(long stations, Map<Trouble, Long> troubled, List<String> offices) {
    public FleetSummary {
        troubled = Map.copyOf(troubled);
        offices = List.copyOf(offices);
    }

    public long of(Trouble trouble) {
        return troubled.getOrDefault(trouble, 0L);
    }
}
