package org.shubbak.core.receipt;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be said of a receipt by its token and the list of stations alone. Whether it was voided later only the hub
/// knows.
public sealed interface TokenVerdict {
    /// No office is further from UTC than this; the token says a day only.
    Duration A_DAY = Duration.ofDays(1);

    record Genuine(ReceiptToken token, ListedStation station) implements TokenVerdict {}

    /// Genuine when it was issued; the station's key was taken back afterwards.
    record RevokedLater(ReceiptToken token, ListedStation station) implements TokenVerdict {}

    /// Signed with a key that was no longer, or not yet, to be believed on that day.
    record OutOfForce(ReceiptToken token, ListedStation station) implements TokenVerdict {}

    record UnknownStation(ReceiptToken token) implements TokenVerdict {}

    /// Somebody changed something, or signed it with another key.
    record Altered() implements TokenVerdict {}

    record NoToken() implements TokenVerdict {}

    default boolean believed() {
        return switch (this) {
            case Genuine genuine -> true;
            case RevokedLater later -> true;
            case OutOfForce out -> false;
            case UnknownStation unknown -> false;
            case Altered altered -> false;
            case NoToken none -> false;
        };
    }

    static TokenVerdict of(String text, List<ListedStation> stations) {
        Optional<ReceiptToken.Read> read = ReceiptToken.read(text);
        if (read.isEmpty()) {
            return new NoToken();
        }
        ReceiptToken token = read.get().token();
        Optional<ListedStation> signer = stations.stream()
                .filter(station -> station.key().equals(token.key()))
                .findFirst();
        if (signer.isEmpty()) {
            return new UnknownStation(token);
        }
        return read.get().by(signer.get().keyBytes()) ? inForce(token, signer.get()) : new Altered();
    }

    private static TokenVerdict inForce(ReceiptToken token, ListedStation station) {
        Instant begin = token.issuedOn().atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant revoked = station.revokedAt();
        if (begin.plus(A_DAY).plus(A_DAY).isBefore(station.validFrom())
                || over(begin, station.validTo())
                || over(begin, revoked)) {
            return new OutOfForce(token, station);
        }
        return revoked == null ? new Genuine(token, station) : new RevokedLater(token, station);
    }

    private static boolean over(Instant begin, @Nullable Instant end) {
        return end != null && !begin.isBefore(end);
    }
}
