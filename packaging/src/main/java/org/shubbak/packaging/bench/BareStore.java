package org.shubbak.packaging.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.SplittableRandom;
import org.sqlite.SQLiteConfig;

/// The plain counterpart of a station's store: one table, one row a commit, the same care about the disk, and nothing
/// else.
final class BareStore implements AutoCloseable {
    /// What the rows of one filing and the pages they touch hold together.
    static final int BODY_BYTES = 4096;

    private static final int A_COMMIT = 1000;

    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement head;
    private final SplittableRandom random = new SplittableRandom(1);
    private long place;

    BareStore(Path file) throws SQLException {
        this.connection = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String pragma : new String[] {"locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=FULL"}) {
                statement.execute("PRAGMA " + pragma);
            }
            statement.executeUpdate(
                    "CREATE TABLE outbox(seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE,"
                            + " state INTEGER NOT NULL, body BLOB NOT NULL)");
            statement.executeUpdate("CREATE INDEX waiting ON outbox(seq) WHERE state = 0");
        }
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement("INSERT INTO outbox(id, state, body) VALUES(?, 0, ?)");
        this.head =
                connection.prepareStatement("SELECT seq, id, body FROM outbox WHERE state = 0 ORDER BY seq LIMIT ?");
    }

    void commit(int bytes) throws SQLException {
        add(bytes);
        connection.commit();
    }

    void fill(int rows) throws SQLException {
        for (int row = 1; row <= rows; row++) {
            add(BODY_BYTES);
            if (row % A_COMMIT == 0) {
                connection.commit();
            }
        }
        connection.commit();
    }

    /// As text, which is what travels.
    void fillText(int rows) throws SQLException {
        for (int row = 1; row <= rows; row++) {
            byte[] body = new byte[BODY_BYTES * 3 / 4];
            random.nextBytes(body);
            add(Base64.getEncoder().encode(body));
            if (row % A_COMMIT == 0) {
                connection.commit();
            }
        }
        connection.commit();
    }

    /// Reads them whole.
    int first(int most) throws SQLException {
        head.setInt(1, most);
        int bytes = 0;
        try (ResultSet row = head.executeQuery()) {
            while (row.next()) {
                bytes += row.getBytes(3).length;
            }
        }
        connection.commit();
        return bytes;
    }

    private void add(int bytes) throws SQLException {
        byte[] body = new byte[bytes];
        random.nextBytes(body);
        add(body);
    }

    private void add(byte[] body) throws SQLException {
        place++;
        insert.setString(1, "event-" + place);
        insert.setBytes(2, body);
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        head.close();
        connection.close();
    }
}
