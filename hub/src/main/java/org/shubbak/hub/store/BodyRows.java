package org.shubbak.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/// Retention on SQLite, which has one table of bodies: some hundred rows a transaction, so that who files waits for one
/// such step at most.
final class BodyRows {
    private static final int STEP = 500;
    private static final Step END = new Step(0, 0);

    private final HubDatabase database;

    BodyRows(HubDatabase database) {
        this.database = database;
    }

    /// @param last the last row that was looked at; 0 at the end
    private record Step(long last, int dropped) {}

    Stored<Integer> drop(LocalDate before) {
        int day = ReceivedDay.of(before);
        long after = 0;
        int dropped = 0;
        while (true) {
            long from = after;
            Stored<Step> stored = database.write(connection -> step(connection, from, day));
            switch (stored) {
                case Stored.Failed<Step> failed -> {
                    return new Stored.Failed<>(failed.incident());
                }
                case Stored.Late<Step> late -> {
                    return new Stored.Done<>(dropped); // busy: the rest an hour later
                }
                case Stored.Done<Step> done -> {
                    Step step = done.value();
                    if (step.last() == 0) {
                        return new Stored.Done<>(dropped);
                    }
                    after = step.last();
                    dropped += step.dropped();
                }
            }
        }
    }

    /// [#END] also where all that follows is younger: rows stand in the order of arrival.
    private static Step step(Connection connection, long after, int day) throws SQLException {
        long last;
        try (PreparedStatement window = connection.prepareStatement(
                "SELECT max(arrival), min(received_day) FROM (SELECT arrival, received_day FROM event_body"
                        + " WHERE arrival > ? ORDER BY arrival LIMIT " + STEP + ")")) {
            window.setLong(1, after);
            try (ResultSet row = window.executeQuery()) {
                boolean old = row.next() && row.getLong(1) > 0 && row.getInt(2) < day;
                if (!old) {
                    return END;
                }
                last = row.getLong(1);
            }
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM event_body WHERE arrival > ? AND arrival <= ?"
                        + " AND received_day < ? AND EXISTS (SELECT 1 FROM event e"
                        + " WHERE e.arrival = event_body.arrival AND e.forwarded_at IS NOT NULL)")) {
            delete.setLong(1, after);
            delete.setLong(2, last);
            delete.setInt(3, day);
            return new Step(last, delete.executeUpdate());
        }
    }
}
