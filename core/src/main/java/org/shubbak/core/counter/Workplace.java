package org.shubbak.core.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.shubbak.core.store.StationStore;

/// What every act at this counter needs.
/// @param newEvents called after each commit that left something for the hub; returns at once
public record Workplace(StationStore store, Station station, Clock clock, Runnable newEvents) {

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, station.zone());
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(station.zone()).toInstant();
    }

    Instant startOfDay(Instant at) {
        return startOf(day(at));
    }
}
