package org.shubbak.hub.operators;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// What operators did, and who tried to be one. It only grows. Calls block; any thread.
public record OperatorLog(HubDatabase database) {
    public static final int PAGE = 50;

    /// @param act a code, for example `signed-in`
    /// @param about the station or account it was done to; empty where there is none
    /// @param address from which it was done
    public record Act(String operator, String act, String about, String address) {}

    public record Row(long place, Instant at, Act act) {}

    static void add(Connection connection, Instant at, Act act) throws SQLException {
        Statements.change(
                connection,
                "INSERT INTO operator_log(at, operator, act, about, address) VALUES(?, ?, ?, ?, ?)",
                at.toEpochMilli(),
                act.operator(),
                act.act(),
                act.about(),
                act.address());
    }

    public Stored<Boolean> add(Instant at, Act act) {
        return database.write(connection -> {
            add(connection, at, act);
            return true;
        });
    }

    /// The newest first; one row more than a page where there is another page.
    /// @param before the place of the last row of the page before
    public Stored<List<Row>> page(Optional<Long> before) {
        return database.read(connection -> Statements.list(
                connection,
                "SELECT place, at, operator, act, about, address FROM operator_log WHERE place < ?"
                        + " ORDER BY place DESC LIMIT " + (PAGE + 1),
                row -> new Row(
                        row.getLong("place"),
                        Statements.time(row, "at"),
                        new Act(
                                Statements.text(row, "operator"),
                                Statements.text(row, "act"),
                                Statements.text(row, "about"),
                                Statements.text(row, "address"))),
                before.orElse(Long.MAX_VALUE)));
    }
}
