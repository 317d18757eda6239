package org.shubbak.hub.fleet;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// The fleet in numbers.
/// @param stations those that were not revoked
/// @param troubled stations by what troubles them
/// @param catalogues stations by the version that new applications are filed under there
public record FleetSummary(
        long stations, Map<Trouble, Long> troubled, List<String> offices, SortedMap<String, Long> catalogues) {
    public FleetSummary {
        troubled = Map.copyOf(troubled);
        offices = List.copyOf(offices);
        catalogues = Collections.unmodifiableSortedMap(new TreeMap<>(catalogues));
    }

    public long of(Trouble trouble) {
        return troubled.getOrDefault(trouble, 0L);
    }
}
