package org.shubbak.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.WireEvent;

/// The events that the hub must have, in the order they were recorded. An event is written in the transaction that
/// makes it true, and its body is sealed with its application's key.
public final class Outbox {
    /// What the JSON form of an event takes beside its body.
    private static final int ENVELOPE_BYTES = 400;

    private final Vault vault;
    private final ApplicationStore applications;
    private final NumberSeries series;
    private final Ids ids;
    private final Clock clock;

    Outbox(Vault vault, ApplicationStore applications, NumberSeries series, Ids ids, Clock clock) {
        this.vault = vault;
        this.applications = applications;
        this.series = series;
        this.ids = ids;
        this.clock = clock;
    }

    /// @return the event's id
    public UUID add(Transaction transaction, UUID application, String type, Object body) throws StoreFault {
        UUID event = ids.next();
        Sealed key = applications.dataKey(transaction, application);
        long sequence = transaction.number(
                "UPDATE application SET event_count = event_count + 1 WHERE id = ? RETURNING event_count", application);
        transaction.update(
                "INSERT INTO outbox(station_seq, event_id, application_id, application_seq, type, recorded_at, state, body)"
                        + " VALUES(?, ?, ?, ?, ?, ?, 'PENDING', ?)",
                series.next(transaction, "station-event"),
                event,
                application,
                sequence,
                type,
                clock.instant().toString(),
                vault.seal(key, application, event, type, StoreJson.write(body)));
        return event;
    }

    /// By application; for checks over the whole station.
    public Map<UUID, FiledEvent> filedEvents(Transaction transaction) throws StoreFault {
        return transaction
                .list(
                        "SELECT application_id, event_id, state FROM outbox WHERE type = 'submitted'",
                        row -> Map.entry(
                                UUID.fromString(row.getString("application_id")),
                                new FiledEvent(
                                        UUID.fromString(row.getString("event_id")),
                                        EventState.valueOf(row.getString("state")))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public int waiting(Transaction transaction) throws StoreFault {
        return (int) transaction.number("SELECT count(*) FROM outbox WHERE state = 'PENDING'");
    }

    /// What may be sent now, oldest first. An event waits for its application's earlier ones, never for anybody else's;
    /// payments wait for nothing.
    public List<WireEvent> due(Transaction transaction, int most, int mostBytes) throws StoreFault {
        long now = clock.millis();
        List<Row> rows = transaction.list("""
                SELECT o.*, a.data_key FROM outbox o JOIN application a ON a.id = o.application_id
                WHERE o.state = 'PENDING' AND o.next_try <= ?
                  AND (o.type = 'paid' OR NOT EXISTS (
                    SELECT 1 FROM outbox e
                    WHERE e.application_id = o.application_id AND e.application_seq < o.application_seq
                      AND (e.state IN ('REJECTED', 'CONFLICT', 'PARKED') OR e.state = 'PENDING' AND e.next_try > ?)))
                ORDER BY o.station_seq LIMIT ?""", Row::of, now, now, most);
        List<WireEvent> events = new ArrayList<>();
        int bytes = 0;
        for (Row row : rows) {
            WireEvent event = event(row);
            bytes += event.body().getBytes(UTF_8).length + ENVELOPE_BYTES;
            if (bytes > mostBytes && !events.isEmpty()) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    /// When the first deferred event may be sent again; null when none waits for a time.
    public @Nullable Instant nextDue(Transaction transaction) throws StoreFault {
        return transaction
                .one(
                        "SELECT min(next_try) FROM outbox WHERE state = 'PENDING' AND next_try > ?",
                        row -> row.getLong(1),
                        clock.millis())
                .filter(at -> at > 0)
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    void settle(Transaction transaction, UUID event, EventState state, @Nullable String code) throws StoreFault {
        transaction.update(
                "UPDATE outbox SET state = ?, code = ? WHERE event_id = ? AND state = 'PENDING'", state, code, event);
    }

    void defer(Transaction transaction, UUID event, Instant until, @Nullable String code) throws StoreFault {
        transaction.update(
                "UPDATE outbox SET attempts = attempts + 1, next_try = ?, code = ?"
                        + " WHERE event_id = ? AND state = 'PENDING'",
                until.toEpochMilli(),
                code,
                event);
    }

    private WireEvent event(Row row) throws StoreFault {
        byte[] body = vault.open(row.dataKey(), row.application(), row.event(), row.type(), row.body());
        return new WireEvent(
                row.event(),
                row.application(),
                row.applicationSeq(),
                row.stationSeq(),
                row.type(),
                row.recordedAt(),
                new String(body, UTF_8));
    }

    private record Row(
            long stationSeq,
            UUID event,
            UUID application,
            int applicationSeq,
            String type,
            String recordedAt,
            Sealed body,
            Sealed dataKey) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("station_seq"),
                    UUID.fromString(row.getString("event_id")),
                    UUID.fromString(row.getString("application_id")),
                    row.getInt("application_seq"),
                    row.getString("type"),
                    row.getString("recorded_at"),
                    Transaction.present(row, "body"),
                    Transaction.present(row, "data_key"));
        }
    }
}
