package org.shubbak.hub.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The UTC day on which something arrived, as people read it and databases compare it: 20261128.
final class ReceivedDay {
    private ReceivedDay() {}

    static int of(Instant at) {
        return of(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    static int of(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }
}
