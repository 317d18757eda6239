package org.shubbak.hub.packs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// The packs themselves, in either database. What was published stays: a station may be told to go back to it.
public record SqlPacks(HubDatabase database) {

    /// @param file as it was signed
    public Stored<Publication> publish(PublishedPack pack, String file) {
        return database.write(connection -> {
            int added = Statements.change(
                    connection,
                    "INSERT INTO catalogue_pack(version, hash, key_id, file, published_at) VALUES(?, ?, ?, ?, ?)"
                            + " ON CONFLICT(version) DO NOTHING",
                    pack.version(),
                    pack.hash(),
                    pack.keyId(),
                    file,
                    pack.publishedAt().toEpochMilli());
            if (added == 1) {
                return Publication.PUBLISHED;
            }
            return hash(connection, pack.version()).equals(Optional.of(pack.hash()))
                    ? Publication.THERE_ALREADY
                    : Publication.VERSION_TAKEN;
        });
    }

    static Optional<String> hash(Connection connection, String version) throws SQLException {
        return text(connection, "SELECT hash FROM catalogue_pack WHERE version = ?", version);
    }

    public Stored<Optional<String>> file(String version) {
        return database.read(
                connection -> text(connection, "SELECT file FROM catalogue_pack WHERE version = ?", version));
    }

    /// Latest first.
    public Stored<List<PublishedPack>> all() {
        return database.read(connection -> {
            try (PreparedStatement statement =
                            connection.prepareStatement("SELECT version, hash, key_id, published_at FROM catalogue_pack"
                                    + " ORDER BY published_at DESC, version DESC");
                    ResultSet row = statement.executeQuery()) {
                List<PublishedPack> packs = new ArrayList<>();
                while (row.next()) {
                    packs.add(new PublishedPack(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Instant.ofEpochMilli(row.getLong(4))));
                }
                return packs;
            }
        });
    }

    private static Optional<String> text(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        }
    }
}
