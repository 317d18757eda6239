package org.shubbak.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.seal.BodySeal;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// The events that the hub must have, in the order they were recorded. An event is written in the transaction that
/// makes it true; its body is sealed to the ministry there and then, and sent as it was written every time.
public final class Outbox {
    /// What the JSON form of an event takes beside its body.
    private static final int ENVELOPE_BYTES = 520;

    private static final String PAYMENTS =
            EventTypes.payments().stream().map(type -> "'" + type + "'").collect(Collectors.joining(", "));

    private final BodySeal seal = new BodySeal();
    private final ApplicationStore applications;
    private final NumberSeries series;
    private final Ids ids;
    private final Clock clock;

    Outbox(ApplicationStore applications, NumberSeries series, Ids ids, Clock clock) {
        this.applications = applications;
        this.series = series;
        this.ids = ids;
        this.clock = clock;
    }

    /// @return the event's id
    public UUID add(Transaction transaction, UUID application, String type, EventFacts facts, Object body)
            throws StoreFault {
        ApplicationStore.EventPlace place = applications.nextEvent(transaction, application);
        WireEvent event = new WireEvent(
                ids.next(),
                application,
                place.seq(),
                series.next(transaction, "station-event"),
                type,
                clock.instant().toString(),
                head(transaction).hash(),
                WireJson.write(facts.about(place.destination(), place.service(), place.catalogue())),
                seal.seal(place.destination().key(), StoreJson.write(body)));
        transaction.update(
                "INSERT INTO outbox(station_seq, event_id, application_id, application_seq, type, recorded_at, state,"
                        + " prev_hash, hash, facts, body) VALUES(?, ?, ?, ?, ?, ?, 'PENDING', ?, ?, ?, ?)",
                event.stationSeq(),
                event.eventId(),
                event.applicationId(),
                event.applicationSeq(),
                event.type(),
                event.recordedAt(),
                event.prevHash(),
                event.hash(),
                event.facts(),
                event.body());
        return event.eventId();
    }

    /// The end of the chain of all events ever recorded here.
    public ChainHead head(Transaction transaction) throws StoreFault {
        return transaction
                .one(
                        "SELECT station_seq, hash FROM outbox ORDER BY station_seq DESC LIMIT 1",
                        row -> new ChainHead(row.getLong(1), row.getString(2)))
                .orElse(ChainHead.NONE);
    }

    /// The numbers below one that the hub does not have, for whatever reason: the newest, in their order.
    public List<Long> open(Transaction transaction, long below, int most) throws StoreFault {
        return transaction
                .list(
                        "SELECT station_seq FROM outbox WHERE state <> 'ACCEPTED' AND station_seq < ?"
                                + " ORDER BY station_seq DESC LIMIT ?",
                        row -> row.getLong(1),
                        below,
                        most)
                .reversed();
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

    /// Why an application is not wholly at the hub: what stopped, else what comes first.
    public Optional<WaitingEvent> firstWaiting(Transaction transaction, UUID application) throws StoreFault {
        return transaction.one(
                "SELECT state, code, next_try FROM outbox WHERE application_id = ? AND state <> 'ACCEPTED'"
                        + " ORDER BY state = 'PENDING', application_seq LIMIT 1",
                row -> new WaitingEvent(
                        EventState.valueOf(row.getString(1)), row.getString(2), Instant.ofEpochMilli(row.getLong(3))),
                application);
    }

    public int waiting(Transaction transaction) throws StoreFault {
        return (int) transaction.number("SELECT count(*) FROM outbox WHERE state = 'PENDING'");
    }

    /// When the first event that the hub does not have was recorded; null where it has all.
    public @Nullable Instant oldest(Transaction transaction) throws StoreFault {
        return transaction
                .one(
                        "SELECT recorded_at FROM outbox WHERE state = 'PENDING' ORDER BY station_seq LIMIT 1",
                        row -> row.getString(1))
                .map(Instant::parse)
                .orElse(null);
    }

    /// Events that a person must see to.
    public int aside(Transaction transaction) throws StoreFault {
        return (int)
                transaction.number("SELECT count(*) FROM outbox WHERE state IN ('REJECTED', 'CONFLICT', 'PARKED')");
    }

    /// What may be sent now, oldest first. An event waits for its application's earlier ones, never for anybody else's;
    /// payments wait for nothing.
    public List<WireEvent> due(Transaction transaction, int most, int mostBytes) throws StoreFault {
        return due(transaction, List.of(), most, mostBytes);
    }

    /// As [#due], once the hub has taken those that are on their way now.
    public List<WireEvent> due(Transaction transaction, List<WireEvent> away, int most, int mostBytes)
            throws StoreFault {
        long now = clock.millis();
        List<WireEvent> rows =
                transaction.list("""
                SELECT o.* FROM outbox o
                WHERE o.state = 'PENDING' AND o.station_seq NOT IN (SELECT value FROM json_each(?)) AND o.next_try <= ?
                  AND (o.type IN (PAYMENTS) OR NOT EXISTS (
                    SELECT 1 FROM outbox e
                    WHERE e.application_id = o.application_id AND e.application_seq < o.application_seq
                      AND (e.state IN ('REJECTED', 'CONFLICT', 'PARKED') OR e.state = 'PENDING' AND e.next_try > ?)))
                ORDER BY o.station_seq LIMIT ?""".replace("PAYMENTS", PAYMENTS), Outbox::event, numbers(away), now, now, most);
        return within(rows, mostBytes);
    }

    /// What may be carried by hand, from a number on: as [#due], whatever its time of the next try.
    public List<WireEvent> carried(Transaction transaction, long after, int most, int mostBytes) throws StoreFault {
        return within(transaction.list("""
                SELECT o.* FROM outbox o
                WHERE o.state = 'PENDING' AND o.station_seq > ?
                  AND (o.type IN (PAYMENTS) OR NOT EXISTS (
                    SELECT 1 FROM outbox e
                    WHERE e.application_id = o.application_id AND e.application_seq < o.application_seq
                      AND e.state IN ('REJECTED', 'CONFLICT', 'PARKED')))
                ORDER BY o.station_seq LIMIT ?""".replace("PAYMENTS", PAYMENTS), Outbox::event, after, most), mostBytes);
    }

    /// At least one, where there is one.
    private static List<WireEvent> within(List<WireEvent> rows, int mostBytes) {
        List<WireEvent> events = new ArrayList<>();
        int bytes = 0;
        for (WireEvent event : rows) {
            bytes += event.body().length() + event.facts().length() + ENVELOPE_BYTES;
            if (bytes > mostBytes && !events.isEmpty()) {
                break;
            }
            events.add(event);
        }
        return events;
    }

    /// Those of some events that still wait for their verdict.
    List<WireEvent> pending(Transaction transaction, Collection<UUID> ids) throws StoreFault {
        List<WireEvent> pending = new ArrayList<>();
        for (UUID id : ids) {
            pending.addAll(transaction.list(
                    "SELECT * FROM outbox WHERE event_id = ? AND state = 'PENDING'", Outbox::event, id));
        }
        return pending;
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

    /// The hub has them and said nothing more.
    void accept(Transaction transaction, List<WireEvent> events) throws StoreFault {
        transaction.update(
                "UPDATE outbox SET state = 'ACCEPTED', code = NULL, body = NULL"
                        + " WHERE station_seq IN (SELECT value FROM json_each(?)) AND state = 'PENDING'",
                numbers(events));
    }

    private static String numbers(List<WireEvent> events) {
        return StoreJson.list(events.stream().map(WireEvent::stationSeq).toList());
    }

    void settle(Transaction transaction, UUID event, EventState state, @Nullable String code) throws StoreFault {
        transaction.update(
                "UPDATE outbox SET state = ?1, code = ?2, body = CASE ?1 WHEN 'ACCEPTED' THEN NULL ELSE body END"
                        + " WHERE event_id = ?3 AND state = 'PENDING'",
                state,
                code,
                event);
    }

    void defer(Transaction transaction, UUID event, Instant until, @Nullable String code) throws StoreFault {
        transaction.update(
                "UPDATE outbox SET attempts = attempts + 1, next_try = ?, code = ?"
                        + " WHERE event_id = ? AND state = 'PENDING'",
                until.toEpochMilli(),
                code,
                event);
    }

    private static WireEvent event(ResultSet row) throws SQLException {
        return new WireEvent(
                UUID.fromString(row.getString("event_id")),
                UUID.fromString(row.getString("application_id")),
                row.getInt("application_seq"),
                row.getLong("station_seq"),
                row.getString("type"),
                row.getString("recorded_at"),
                row.getString("prev_hash"),
                row.getString("facts"),
                row.getString("body"));
    }
}
