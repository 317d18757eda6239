package org.shubbak.hub.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.shubbak.core.text.Incident;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL server, shared with other hubs. Runs on the caller's thread, which may be virtual: the driver waits on
/// sockets and locks only. Every wait has an end: for a connection, a lock, a statement, a transaction, the network.
final class PostgresDatabase implements HubDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresDatabase.class);
    static final int CONNECTIONS = 16;

    /// So that people who look never take the connections of those who file.
    private static final int READERS = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int COLLISIONS = 8;
    private final HikariDataSource pool;
    private final Partitions partitions;
    private final Semaphore readers = new Semaphore(READERS, true);

    private PostgresDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.partitions = new Partitions(this);
    }

    static DatabaseOpening open(ServerAddress address) {
        try {
            ServerCheck server = ServerCheck.of(address);
            new Migrations(address.source(), "postgresql", "hub.database", address.toString()).bring("0");
            return new DatabaseOpening.Opened(new PostgresDatabase(pool(address, server)));
        } catch (PoolInitializationException e) {
            return new DatabaseOpening.Refused(
                    Unusable.server(e, address.toString()).problem(), Incident.of(e));
        } catch (Unusable e) {
            return new DatabaseOpening.Refused(e.problem(), Incident.of(e));
        }
    }

    private static HikariDataSource pool(ServerAddress address, ServerCheck server) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("hub");
        config.setDataSource(address.source());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAutoCommit(false);
        config.setConnectionTimeout(PATIENCE.toMillis() / 2);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(TimeUnit.MINUTES.toMillis(2));
        config.setConnectionInitSql(server.limits());
        config.setIsolateInternalQueries(true); // else the limits would go with the first rollback
        return new HikariDataSource(config);
    }

    @Override
    public <T> Stored<T> write(Errand<T> errand) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (int left = COLLISIONS; ; left--) {
            try {
                return new Stored.Done<>(once(errand));
            } catch (SQLException e) {
                if (left == 0 || !dialect().worthAnotherTry(e) || System.nanoTime() > end) {
                    return ended(e);
                }
                LOG.atInfo().addKeyValue("state", e.getSQLState()).log("two transactions met; once more");
            }
        }
    }

    private <T> T once(Errand<T> errand) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            boolean kept = false;
            try {
                T value = errand.run(connection);
                connection.commit();
                kept = true;
                return value;
            } finally {
                if (!kept) {
                    rollback(connection);
                }
            }
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The connection is lost, and with it the transaction; the pool throws it away.
            LOG.atDebug().addKeyValue("state", e.getSQLState()).log("rollback");
        }
    }

    @Override
    public <T> Stored<T> read(Errand<T> errand) {
        try {
            if (!readers.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Stored.Late<>();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Stored.Late<>();
        }
        try {
            return new Stored.Done<>(once(errand));
        } catch (SQLException e) {
            return ended(e);
        } finally {
            readers.release();
        }
    }

    /// All connections are busy, or a lock or a statement took too long: asking again later is right.
    private static <T> Stored<T> ended(SQLException fault) {
        boolean busy = (fault instanceof SQLTransientConnectionException && fault.getCause() == null)
                || SqlStates.tookTooLong(fault);
        Incident incident = Incident.of(fault);
        LOG.atError()
                .addKeyValue("incident", incident.code())
                .addKeyValue("state", fault.getSQLState())
                .log("store failed: {}", Incident.places(fault));
        return busy ? new Stored.Late<>() : new Stored.Failed<>(incident);
    }

    /// A standby, or a server that takes no writes now, is not ready.
    @Override
    public Stored<Boolean> ready() {
        return write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("UPDATE task SET name = name WHERE name = 'ready'") >= 0;
            }
        });
    }

    @Override
    public Stored<Boolean> roomFor(LocalDate day) {
        return partitions.roomFor(day);
    }

    @Override
    public Stored<Integer> dropBodies(LocalDate before) {
        return partitions.drop(before);
    }

    @Override
    public Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    public void close() {
        pool.close();
    }
}
