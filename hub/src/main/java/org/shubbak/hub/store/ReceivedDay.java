package org.shubbak.hub.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// The UTC day on which something arrived, as people read it and databases compare it: 20261128.
public final class ReceivedDay {
    private ReceivedDay() {}

    public static int of(Instant at) {
        return of(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    static int of(LocalDate day) {
        return (day.getYear() * 100 + day.getMonthValue()) * 100 + day.getDayOfMonth();
    }

    static LocalDate read(String day) {
        return LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE);
    }

    /// In milliseconds since 1970.
    static long start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
