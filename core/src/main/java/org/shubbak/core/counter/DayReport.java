package org.shubbak.core.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;

/// The end of one day at one station: what the terminal, this station and the hub counted, and where they differ.
/// @param terminal the name of the terminal; null where none is attached
/// @param terminalTotal in its own words; null where it named none
/// @param atTerminal what this station counts for that terminal since its last end of day, one amount a currency
/// @param station this station's books of the day, one entry a currency
/// @param hub the hub's books of the day; null until they could be read
/// @param decidedByPeople how many of the payments were settled by two people, not by a terminal
public record DayReport(
        LocalDate day,
        Instant closedAt,
        String actor,
        @Nullable String terminal,
        @Nullable Money terminalTotal,
        List<Money> atTerminal,
        List<DayBooks> station,
        @Nullable List<DayBooks> hub,
        int decidedByPeople,
        List<DayDifference> differences) {

    public DayReport {
        atTerminal = List.copyOf(atTerminal);
        station = List.copyOf(station);
        hub = hub == null ? null : List.copyOf(hub);
        differences = List.copyOf(differences);
    }

    /// Everything that can be compared agrees and nothing is open.
    public boolean agrees() {
        return differences.isEmpty();
    }
}
