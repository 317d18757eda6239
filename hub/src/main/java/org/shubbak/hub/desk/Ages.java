package org.shubbak.hub.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as people say them: how long ago, how long. Somebody who wants it exactly finds UTC behind it.
final class Ages {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final long DAYS_FROM = 2;

    private Ages() {}

    static String ago(Visit visit, Instant then, Instant now) {
        return in(visit, "desk.ago.", Duration.between(then, now));
    }

    static String lasting(Visit visit, Duration time) {
        return in(visit, "desk.for.", time);
    }

    private static String in(Visit visit, String key, Duration time) {
        if (time.toMinutes() < 1) {
            return visit.say(key + "seconds", Math.max(0, time.toSeconds()));
        }
        if (time.toHours() < 1) {
            return visit.say(key + "minutes", time.toMinutes());
        }
        return time.toDays() < DAYS_FROM
                ? visit.say(key + "hours", time.toHours())
                : visit.say(key + "days", time.toDays());
    }

    /// Isolated, or Arabic words around it would turn day and hour about.
    static String exact(Instant time) {
        return "\u2066" + EXACT.format(time) + "\u2069";
    }

    static String day(Instant time) {
        return DAY.format(time);
    }

    /// An age that shows its time to whoever points at it.
    static void ago(Html html, Visit visit, Instant then, Instant now) {
        html.element("time", ago(visit, then, now), "datetime", then.toString(), "title", exact(then));
    }
}
