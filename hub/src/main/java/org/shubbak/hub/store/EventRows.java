package org.shubbak.hub.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.hub.store.BatchLedger.Accepted;
import org.shubbak.hub.store.BatchLedger.Open;

/// What a judged batch leaves in the tables.
record EventRows(Connection connection, Dialect dialect, Instant at) {
    private static final List<Rows.Column> IDENTITY =
            List.of(Rows.bytes("event_id"), Rows.bytes("hash"), Rows.number("arrival"));
    private static final List<Rows.Column> EVENT = List.of(
            Rows.number("arrival"),
            Rows.bytes("event_id"),
            Rows.text("station"),
            Rows.number("station_seq"),
            Rows.bytes("application_id"),
            Rows.integer("application_seq"),
            Rows.text("type"),
            Rows.text("note"),
            Rows.number("received_at"),
            Rows.text("recorded_at"),
            Rows.bytes("prev_hash"),
            Rows.text("facts"),
            Rows.text("ministry"));
    private static final List<Rows.Column> BODY =
            List.of(Rows.integer("received_day"), Rows.number("arrival"), Rows.bytes("body"));
    private static final List<Rows.Column> VERDICT = List.of(
            Rows.bytes("event_id"),
            Rows.bytes("application_id"),
            Rows.text("verdict"),
            Rows.text("code"),
            Rows.number("decided_at"));

    /// @param seen those of the events that may have been here before: only they can have been held back
    void write(BatchLedger ledger, List<WireEvent> seen) throws SQLException {
        List<Accepted> accepted = ledger.accepted();
        if (!accepted.isEmpty()) {
            events(accepted);
            places(ledger.applications());
            if (!seen.isEmpty()) {
                close(accepted);
            }
        }
        verdicts(ledger.open());
        Alarms.raise(connection, ledger.filing().alarms(), at);
    }

    private void events(List<Accepted> accepted) throws SQLException {
        long[] arrivals = dialect.arrivals(connection, accepted.size());
        Rows identities = Rows.of("event_identity", IDENTITY, "");
        Rows events = Rows.of("event", EVENT, "");
        Rows bodies = Rows.of("event_body", BODY, "");
        for (int i = 0; i < arrivals.length; i++) {
            Accepted one = accepted.get(i);
            byte[] id = IdBytes.of(one.event().eventId());
            identities.add(id, HexFormat.of().parseHex(one.hash()), arrivals[i]);
            events.add(row(arrivals[i], id, one));
            bodies.add(ReceivedDay.of(at), arrivals[i], one.event().body().getBytes(UTF_8));
        }
        identities.insert(connection, dialect);
        events.insert(connection, dialect);
        bodies.insert(connection, dialect);
    }

    private @Nullable Object[] row(long arrival, byte[] id, Accepted one) {
        WireEvent event = one.event();
        return new @Nullable Object[] {
            arrival,
            id,
            one.station(),
            event.stationSeq(),
            IdBytes.of(event.applicationId()),
            event.applicationSeq(),
            event.type(),
            one.note(),
            at.toEpochMilli(),
            event.recordedAt(),
            HexFormat.of().parseHex(event.prevHash()),
            event.facts(),
            ministry(event)
        };
    }

    /// For whom it is, as far as its station says.
    private static @Nullable String ministry(WireEvent event) {
        return WireJson.readFacts(event.facts()) instanceof Parsed.Good<EventFacts> good
                ? good.value().ministry()
                : null;
    }

    private void places(Map<UUID, Places> applications) throws SQLException {
        Rows rows = Rows.of(
                "application",
                EventTable.APPLICATION,
                "ON CONFLICT(application_id) DO UPDATE SET next_place = excluded.next_place, taken = excluded.taken");
        applications.forEach((id, places) -> {
            if (places.changed()) {
                rows.add(IdBytes.of(id), places.next(), places.events());
            }
        });
        rows.insert(connection, dialect);
    }

    /// What was held back and has now been taken is held back no longer.
    private void close(List<Accepted> accepted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "DELETE FROM verdict WHERE event_id IN " + EventTable.marks(accepted.size()))) {
            for (int i = 0; i < accepted.size(); i++) {
                statement.setBytes(i + 1, IdBytes.of(accepted.get(i).event().eventId()));
            }
            statement.executeUpdate();
        }
    }

    private void verdicts(List<Open> open) throws SQLException {
        Rows rows = Rows.of(
                "verdict",
                VERDICT,
                "ON CONFLICT(event_id) DO UPDATE SET application_id = excluded.application_id,"
                        + " verdict = excluded.verdict, code = excluded.code, decided_at = excluded.decided_at");
        Map<UUID, Open> last = new LinkedHashMap<>();
        open.forEach(one -> last.put(one.verdict().eventId(), one));
        last.values()
                .forEach(one -> rows.add(
                        IdBytes.of(one.verdict().eventId()),
                        IdBytes.of(one.applicationId()),
                        one.verdict().verdict().name(),
                        one.verdict().code(),
                        at.toEpochMilli()));
        rows.insert(connection, dialect);
    }
}
