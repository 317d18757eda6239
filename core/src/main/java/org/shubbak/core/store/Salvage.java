package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteConfig;

/// Reads what can still be read out of a damaged file, row by row, past the places that cannot. Works on a copy: the
/// file itself stays as it was found.
final class Salvage implements AutoCloseable {
    /// What a lost write-ahead log may have held.
    private static final long MARGIN = 100;
    /// So many row numbers are tried one by one between what reads from the front and what reads from the back.
    private static final long MOST_PROBES = 200_000;

    private final Connection connection;
    private final Path copy;

    private Salvage(Connection connection, Path copy) {
        this.connection = connection;
        this.copy = copy;
    }

    interface Taker {
        void take(List<@Nullable Object> row) throws StoreFault;
    }

    /// Empty when the file gives nothing at all.
    static Optional<Salvage> of(Path damaged) throws StoreFault {
        Path copy = damaged.resolveSibling("salvage.db");
        try {
            delete(copy);
            PrivateFiles.copy(damaged, copy);
            Path log = Path.of(damaged + "-wal");
            if (Files.exists(log)) {
                PrivateFiles.copy(log, Path.of(copy + "-wal"));
            }
        } catch (IOException e) {
            throw new StoreFault(Problem.of("store.noAccess"), true, e);
        }
        try {
            Connection connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + copy);
            Salvage salvage = new Salvage(connection, copy);
            if (salvage.readable()) {
                return Optional.of(salvage);
            }
            salvage.close();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private boolean readable() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("PRAGMA mmap_size=0");
            return !texts("SELECT name FROM sqlite_schema WHERE type = 'table'").isEmpty();
        } catch (SQLException e) {
            return false;
        }
    }

    /// Series and the next number that is surely free; empty when the file does not say. A number that stands on
    /// somebody's paper must not be given again: a gap can be explained, a repeat cannot.
    Optional<Map<String, Long>> series() {
        Map<String, Long> next = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT name, next FROM series")) {
            while (row.next()) {
                next.put(row.getString(1), row.getLong(2) + MARGIN);
            }
            return next.isEmpty() ? Optional.empty() : Optional.of(next);
        } catch (SQLException unreadable) {
            return Optional.empty();
        }
    }

    /// The columns of a table as the damaged file has it; empty when it has none such.
    Set<String> columns(String table) {
        try {
            return new LinkedHashSet<>(texts("SELECT name FROM pragma_table_info('" + table + "')"));
        } catch (SQLException unreadable) {
            return Set.of();
        }
    }

    /// Every row that can be read, each once or more.
    /// @param taker gets the values in the order of the columns
    void rows(String table, List<String> columns, Taker taker) throws StoreFault {
        boolean numbered = numbered(table);
        String key = numbered ? "rowid" : "\"" + columns.getFirst() + "\"";
        String all = "SELECT " + (numbered ? "rowid" : "0") + ", \"" + String.join("\", \"", columns) + "\" FROM \""
                + table + "\"";
        Run front = read(all + " ORDER BY " + key, columns.size(), taker);
        if (front.whole()) {
            return;
        }
        Run back = read(all + " ORDER BY " + key + " DESC", columns.size(), taker);
        if (numbered) {
            long from = front.rows() == 0 ? 1 : front.last() + 1;
            long to = back.rows() == 0 ? from + MOST_PROBES : back.last() - 1;
            for (long row = from; row <= Math.min(to, from + MOST_PROBES); row++) {
                read(all + " WHERE rowid = " + row, columns.size(), taker);
            }
        }
    }

    /// @param whole nothing stopped it
    /// @param last the number of the last row that could be read
    private record Run(boolean whole, long rows, long last) {}

    private Run read(String sql, int columns, Taker taker) throws StoreFault {
        long rows = 0;
        long last = 0;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<@Nullable Object> values = new ArrayList<>();
                for (int column = 2; column <= columns + 1; column++) {
                    values.add(row.getObject(column));
                }
                last = row.getLong(1);
                rows++;
                taker.take(values);
            }
            return new Run(true, rows, last);
        } catch (SQLException damaged) {
            return new Run(false, rows, last);
        }
    }

    private boolean numbered(String table) {
        try (Statement statement = connection.createStatement()) {
            statement
                    .executeQuery("SELECT rowid FROM \"" + table + "\" LIMIT 0")
                    .close();
            return true;
        } catch (SQLException withoutRowNumbers) {
            return false;
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> all = new ArrayList<>();
            while (row.next()) {
                all.add(row.getString(1));
            }
            return all;
        }
    }

    private static void delete(Path copy) throws IOException {
        for (String part : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(Path.of(copy + part));
        }
    }

    @Override
    public void close() throws StoreFault {
        try {
            connection.close();
            delete(copy);
        } catch (SQLException e) {
            throw SqliteFault.of(e);
        } catch (IOException e) {
            throw new StoreFault(Problem.of("store.noAccess"), true, e);
        }
    }
}
