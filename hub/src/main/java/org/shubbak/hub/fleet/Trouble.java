package org.shubbak.hub.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Why somebody should look at a station. Each is said twice, for one station that is in hand and for the database that
/// looks through all: a test holds the two together.
public enum Trouble {
    /// It was not heard for a while, though it speaks every five minutes.
    SILENT,
    /// An event has waited there for longer than a busy hour.
    QUEUE,
    /// Events that a person at the station must see to.
    ASIDE,
    /// Money of which nobody knows yet whether it was taken.
    PAYMENTS,
    DEVICE,
    PAPER,
    /// Its clock is so far off that its papers carry a wrong time.
    CLOCK,
    /// Should have been renewed a fortnight ago.
    CERTIFICATE;

    static final Duration SILENCE = Duration.ofMinutes(15);
    static final Duration LONG_WAIT = Duration.ofHours(1);
    static final Duration FAR_OFF = Duration.ofMinutes(2);
    static final Duration ENDS_SOON = Duration.ofDays(14);

    /// As it stands in an address.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Trouble> read(@Nullable String word) {
        return Stream.of(values())
                .filter(trouble -> trouble.word().equals(word))
                .findFirst();
    }

    static Set<Trouble> of(FleetStation station, Instant now) {
        return station.revokedAt() != null
                ? Set.of()
                : Stream.of(values())
                        .filter(trouble -> trouble.troubles(station, now))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Trouble.class)));
    }

    private boolean troubles(FleetStation station, Instant now) {
        FleetStation.Said said = station.said();
        if (this == SILENT) {
            return station.heardAt().isBefore(now.minus(SILENCE));
        }
        if (this == CERTIFICATE) {
            Instant until = station.certificateUntil();
            return until != null && until.isBefore(now.plus(ENDS_SOON));
        }
        return said != null && troubles(said);
    }

    private boolean troubles(FleetStation.Said said) {
        return switch (this) {
            case SILENT, CERTIFICATE -> false;
            case QUEUE -> said.waiting() > 0 && said.oldest().compareTo(LONG_WAIT) > 0;
            case ASIDE -> said.aside() > 0;
            case PAYMENTS -> said.openPayments() > 0;
            case DEVICE -> said.devices().stream().anyMatch(DeviceWords::down);
            case PAPER -> said.paper() == Paper.LOW || said.paper() == Paper.OUT;
            case CLOCK -> said.skew().abs().compareTo(FAR_OFF) > 0;
        };
    }

    /// Of a row of [FleetReading], whose times are numbers: nothing that somebody typed gets in here.
    String condition(Instant now) {
        long millis = now.toEpochMilli();
        String troubled = switch (this) {
            case SILENT -> "f.heard_at < " + (millis - SILENCE.toMillis());
            case QUEUE -> "f.waiting > 0 AND f.oldest_seconds > " + LONG_WAIT.toSeconds();
            case ASIDE -> "f.aside > 0";
            case PAYMENTS -> "f.open_payments > 0";
            case DEVICE -> "f.devices_down > 0";
            case PAPER -> "f.paper IN ('low', 'out')";
            case CLOCK -> "(f.skew_ms > " + FAR_OFF.toMillis() + " OR f.skew_ms < -" + FAR_OFF.toMillis() + ")";
            case CERTIFICATE -> "f.until < " + (millis + ENDS_SOON.toMillis());
        };
        return "(f.revoked_at IS NULL AND " + troubled + ")";
    }

    /// Of any kind.
    static String anyCondition(Instant now) {
        return Stream.of(values()).map(trouble -> trouble.condition(now)).collect(Collectors.joining(" OR ", "(", ")"));
    }
}
