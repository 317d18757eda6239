package org.shubbak.core.store;

import java.util.List;
import java.util.UUID;

/// One event as it lies in a station's file, for whoever compares the file with what the hub has.
public record OutboxRow(UUID event, UUID application, long applicationSeq, long stationSeq, EventState state) {

    public static List<OutboxRow> all(StationStore store) {
        return done(store.transact(transaction -> transaction.list(
                "SELECT event_id, application_id, application_seq, station_seq, state FROM outbox"
                        + " ORDER BY station_seq",
                row -> new OutboxRow(
                        UUID.fromString(row.getString(1)),
                        UUID.fromString(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        EventState.valueOf(row.getString(5))))));
    }

    /// Makes an event one that no hub can even read, as a fault of the program or of the disk would.
    public void spoil(StationStore store) {
        done(store.transact(transaction -> {
            transaction.update("UPDATE outbox SET type = '?' WHERE event_id = ?", event);
            return true;
        }));
    }

    private static <T> T done(Kept<T> kept) {
        return switch (kept) {
            case Kept.Done<T> done -> done.value();
            case Kept.Not<T> not -> throw new AssertionError(not.problem());
        };
    }
}
