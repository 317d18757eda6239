package org.shubbak.hub.fleet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// Money as the hub knows it: what offices took in and how, and what is at no place yet. Calls block; any thread.
public record MoneyReading(HubDatabase database) {
    public static final int PAGE = 50;

    /// @param currency as the stations wrote it
    public record Taken(String office, String method, String currency, long payments, long minor) {}

    public enum Why {
        /// Paid at a counter or kiosk, but the application that it is for never came.
        NO_APPLICATION,
        /// Paid in another system by its reference; nobody has found it there yet.
        AWAITING
    }

    /// @param place where the following page begins
    /// @param amount null where the event does not say
    public record Unaccounted(
            long place,
            Why why,
            String station,
            UUID application,
            Instant receivedAt,
            @Nullable Money amount) {}

    /// By office, currency and method.
    public Stored<List<Taken>> takenSince(LocalDate day) {
        int from = Integer.parseInt(DateTimeFormatter.BASIC_ISO_DATE.format(day));
        return database.read(connection -> Statements.list(
                connection,
                "SELECT office, method, currency, sum(payments) AS payments, sum(minor) AS minor FROM station_takings"
                        + " WHERE day >= ? GROUP BY office, method, currency ORDER BY office, currency, method",
                row -> new Taken(
                        Statements.text(row, "office"),
                        Statements.text(row, "method"),
                        Statements.text(row, "currency"),
                        row.getLong("payments"),
                        row.getLong("minor")),
                from));
    }

    /// The newest first; one more than a page where there is another page. By an index over such events alone, whose
    /// condition stands here in the same words.
    /// @param before the place of the last row of the page before
    public Stored<List<Unaccounted>> unaccounted(Optional<Long> before) {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT e.arrival, e.type, e.station, e.application_id, e.received_at, e.facts FROM event e"
                        + " WHERE (e.note IS NOT NULL OR e.type = 'payment-awaiting') AND e.arrival < ?"
                        + " AND NOT EXISTS (SELECT 1 FROM event o WHERE o.application_id = e.application_id"
                        + " AND (e.type <> 'payment-awaiting' AND o.type = 'submitted'"
                        + " OR e.type = 'payment-awaiting' AND o.type IN ('paid', 'payment-settled')))"
                        + " AND NOT EXISTS (SELECT 1 FROM payment_word w WHERE w.event_id = e.event_id)"
                        + " ORDER BY e.arrival DESC LIMIT " + (PAGE + 1),
                MoneyReading::unaccounted,
                before.orElse(Long.MAX_VALUE)));
    }

    private static Unaccounted unaccounted(ResultSet row) throws SQLException {
        boolean awaiting = Statements.text(row, "type").equals("payment-awaiting");
        return new Unaccounted(
                row.getLong("arrival"),
                awaiting ? Why.AWAITING : Why.NO_APPLICATION,
                Statements.text(row, "station"),
                IdBytes.read(row.getBytes("application_id")),
                Statements.time(row, "received_at"),
                amount(Statements.text(row, "facts")));
    }

    private static @Nullable Money amount(String facts) {
        if (!(WireJson.readFacts(facts) instanceof Parsed.Good<EventFacts> good)) {
            return null;
        }
        Long minor = good.value().minor();
        String currency = good.value().currency();
        return minor == null || currency == null
                ? null
                : CurrencyCode.of(currency).map(code -> new Money(minor, code)).orElse(null);
    }
}
