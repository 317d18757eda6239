package org.shubbak.hub.operators;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// The accounts of operators. Five wrong passwords close one for a quarter of an hour, at all hubs on one database.
/// Calls block; any thread.
public final class OperatorAccounts {
    static final int WRONG = 5;
    static final Duration CLOSED = Duration.ofMinutes(15);

    /// Each takes 19 MiB and a core for some 50 ms.
    private static final int AT_ONCE = 4;

    /// Against which the password of a name that does not exist is checked: it takes as long.
    private static final String NOBODY = Passwords.hash("nobody has this one");

    private final HubDatabase database;
    private final Clock clock;
    private final Semaphore hashing = new Semaphore(AT_ONCE);

    public record Row(String name, Role role, Instant since, boolean closed) {}

    public OperatorAccounts(HubDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public static boolean fit(String password) {
        return Passwords.fit(password);
    }

    /// A name that is there gets the role and the password, and is signed out everywhere.
    public Stored<Boolean> add(String name, Role role, String password) {
        String hash = Passwords.hash(password);
        Instant now = clock.instant();
        return database.write(connection -> {
            end(connection, name);
            Statements.change(
                    connection,
                    "INSERT INTO fleet_operator(name, role, password, made_at, wrong, closed_until)"
                            + " VALUES(?, ?, ?, ?, 0, 0) ON CONFLICT(name) DO UPDATE SET role = excluded.role,"
                            + " password = excluded.password, wrong = 0, closed_until = 0",
                    name,
                    role.word(),
                    hash,
                    now.toEpochMilli());
            OperatorLog.add(connection, now, new OperatorLog.Act("hub", "account-set", name, "command"));
            return true;
        });
    }

    /// False when there is nobody of that name.
    public Stored<Boolean> remove(String name) {
        Instant now = clock.instant();
        return database.write(connection -> {
            end(connection, name);
            OperatorLog.add(connection, now, new OperatorLog.Act("hub", "account-removed", name, "command"));
            return Statements.change(connection, "DELETE FROM fleet_operator WHERE name = ?", name) > 0;
        });
    }

    private static void end(Connection connection, String name) throws SQLException {
        Statements.change(connection, "DELETE FROM operator_session WHERE operator = ?", name);
    }

    public Stored<List<Row>> all() {
        long now = clock.millis();
        return database.read(connection -> Statements.list(
                connection,
                "SELECT name, role, made_at, closed_until FROM fleet_operator ORDER BY name",
                row -> new Row(
                        Statements.text(row, "name"),
                        Role.read(Statements.text(row, "role")).orElse(Role.VIEWER),
                        Statements.time(row, "made_at"),
                        row.getLong("closed_until") > now)));
    }

    private record Account(Role role, String password, Instant closedUntil) {}

    /// @param address from which it was asked, for the record
    public Stored<SignIn> signIn(String name, String password, String address) {
        Stored<Optional<Account>> found = database.read(connection -> Statements.first(
                connection,
                "SELECT role, password, closed_until FROM fleet_operator WHERE name = ?",
                row -> new Account(
                        Role.read(Statements.text(row, "role")).orElse(Role.VIEWER),
                        Statements.text(row, "password"),
                        Statements.time(row, "closed_until")),
                name));
        return switch (found) {
            case Stored.Late<Optional<Account>> late -> new Stored.Late<>();
            case Stored.Failed<Optional<Account>> failed -> new Stored.Failed<>(failed.incident());
            case Stored.Done<Optional<Account>> done -> judge(done.value(), name, password, address);
        };
    }

    private Stored<SignIn> judge(Optional<Account> known, String name, String password, String address) {
        boolean closed = known.map(account -> account.closedUntil().isAfter(clock.instant()))
                .orElse(false);
        if (closed) {
            return record(new OperatorLog.Act(name, "closed", "", address), new SignIn.Closed());
        }
        boolean right = same(password, known.map(Account::password).orElse(NOBODY));
        if (known.isEmpty()) {
            // Whatever somebody typed for a name does not belong into a record that others read.
            return record(new OperatorLog.Act("?", "wrong-name", "", address), new SignIn.Wrong());
        }
        return right
                ? welcome(new Operator(name, known.get().role()), address)
                : wrong(new OperatorLog.Act(name, "wrong-password", "", address));
    }

    private boolean same(String password, String hash) {
        if (password.length() > Passwords.LONGEST) {
            return false;
        }
        hashing.acquireUninterruptibly();
        try {
            return Passwords.same(password, hash);
        } finally {
            hashing.release();
        }
    }

    /// Guesses under way while the account was closed do not count, not even the right one.
    private Stored<SignIn> welcome(Operator operator, String address) {
        Instant now = clock.instant();
        return database.write(connection -> {
            int open = Statements.change(
                    connection,
                    "UPDATE fleet_operator SET wrong = 0 WHERE name = ? AND closed_until <= ?",
                    operator.name(),
                    now.toEpochMilli());
            String act = open > 0 ? "signed-in" : "closed";
            OperatorLog.add(connection, now, new OperatorLog.Act(operator.name(), act, "", address));
            return open > 0 ? new SignIn.Welcome(operator) : new SignIn.Closed();
        });
    }

    private Stored<SignIn> wrong(OperatorLog.Act act) {
        Instant now = clock.instant();
        return database.write(connection -> {
            Statements.change(
                    connection,
                    "UPDATE fleet_operator SET closed_until = CASE WHEN wrong + 1 >= ? THEN ? ELSE closed_until END,"
                            + " wrong = CASE WHEN wrong + 1 >= ? THEN 0 ELSE wrong + 1 END WHERE name = ?",
                    WRONG,
                    now.plus(CLOSED).toEpochMilli(),
                    WRONG,
                    act.operator());
            OperatorLog.add(connection, now, act);
            return new SignIn.Wrong();
        });
    }

    private Stored<SignIn> record(OperatorLog.Act act, SignIn outcome) {
        Instant now = clock.instant();
        return database.write(connection -> {
            OperatorLog.add(connection, now, act);
            return outcome;
        });
    }
}
