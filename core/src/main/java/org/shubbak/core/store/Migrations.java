package org.shubbak.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.sqlite.SQLiteConfig;

/// The steps `1.sql`, `2.sql` … that bring a file to the newest form. How far it is stands in `PRAGMA user_version`,
/// written in the same transaction as the step. Before a step on a file with content a copy is put aside.
final class Migrations {
    interface Backup {
        Path fileFor(int version) throws IOException;
    }

    private final List<String> steps;

    Migrations(List<String> steps) {
        this.steps = List.copyOf(steps);
    }

    static Migrations bundled() {
        List<String> steps = new ArrayList<>();
        for (String step = read(1); step != null; step = read(steps.size() + 1)) {
            steps.add(step);
        }
        return new Migrations(steps);
    }

    void apply(Statement statement, Backup backup) throws SQLException, StoreFault, IOException {
        int version = version(statement);
        if (version > steps.size()) {
            throw new StoreFault(Problem.of("store.newerProgram"));
        }
        if (version > 0 && version < steps.size()) {
            backup(statement, backup.fileFor(version));
        }
        while (version < steps.size()) {
            String step = steps.get(version);
            version++;
            statement.executeUpdate("BEGIN IMMEDIATE");
            for (String sql : List.of(step.split(";;", -1))) {
                statement.executeUpdate(sql);
            }
            statement.executeUpdate("PRAGMA user_version=" + version);
            statement.executeUpdate("COMMIT");
        }
    }

    /// A copy that nobody could go back to would be worse than none: it is opened and checked before anything changes.
    private static void backup(Statement statement, Path copy) throws SQLException, StoreFault, IOException {
        PrivateFiles.createIfMissing(copy);
        statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
        PrivateFiles.sync(copy);
        PrivateFiles.syncFolder(copy.resolveSibling("."));
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + copy);
                Statement reading = connection.createStatement();
                ResultSet row = reading.executeQuery("PRAGMA integrity_check(1)")) {
            if (!row.next() || !row.getString(1).equals("ok")) {
                throw new StoreFault(Problem.of("store.backupBad"));
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private static @Nullable String read(int number) {
        try (InputStream in = Migrations.class.getResourceAsStream(number + ".sql")) {
            return in == null ? null : new String(in.readAllBytes(), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
