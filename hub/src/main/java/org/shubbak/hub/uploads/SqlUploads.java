package org.shubbak.hub.uploads;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.IdBytes;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// In either database. The row of an upload is the lock under which its pieces are added, so that two hubs, or two
/// tries
/// of one station, never both add. Calls block; any thread.
public record SqlUploads(HubDatabase database) {

    /// Makes a place, or finds the one that was made for the same before.
    /// @return empty where the id stands for something else
    public Stored<Optional<Upload>> create(Upload wanted, Instant now) {
        return database.write(connection -> {
            Statements.change(
                    connection,
                    "INSERT INTO upload(id, station, application_id, event_id, hash, size, have, begun_at)"
                            + " VALUES(?, ?, ?, ?, ?, ?, 0, ?) ON CONFLICT(id) DO NOTHING",
                    IdBytes.of(wanted.id()),
                    wanted.station(),
                    IdBytes.of(wanted.application()),
                    IdBytes.of(wanted.event()),
                    wanted.hash(),
                    wanted.size(),
                    now.toEpochMilli());
            return find(connection, wanted.id(), "").filter(wanted::sameAs);
        });
    }

    public Stored<Optional<Upload>> find(UUID id) {
        return database.read(connection -> find(connection, id, ""));
    }

    private static Optional<Upload> find(Connection connection, UUID id, String lock) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT station, application_id, event_id, hash, size, have FROM upload WHERE id = ?" + lock)) {
            statement.setBytes(1, IdBytes.of(id));
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Upload(
                                id,
                                row.getString(1),
                                IdBytes.read(row.getBytes(2)),
                                IdBytes.read(row.getBytes(3)),
                                row.getString(4),
                                row.getLong(5),
                                row.getLong(6)))
                        : Optional.empty();
            }
        }
    }

    public Stored<Appended> append(UUID id, long at, ByteBuffer piece, Instant now) {
        return database.write(connection -> {
            Optional<Upload> found = find(connection, id, database.dialect().rowLock());
            if (found.isEmpty()) {
                return new Appended.Unknown();
            }
            Upload upload = found.get();
            long have = at + piece.remaining();
            if (upload.have() != at || have > upload.size()) {
                return new Appended.Elsewhere(upload.have());
            }
            keep(connection, upload, piece);
            boolean whole = have == upload.size();
            if (whole && !hash(connection, id).equals(upload.hash())) {
                Statements.change(connection, "DELETE FROM upload_piece WHERE upload_id = ?", IdBytes.of(id));
                Statements.change(connection, "UPDATE upload SET have = 0 WHERE id = ?", IdBytes.of(id));
                return new Appended.Different();
            }
            Statements.change(connection, "UPDATE upload SET have = ? WHERE id = ?", have, IdBytes.of(id));
            if (whole) {
                Statements.change(
                        connection,
                        "UPDATE upload SET whole_at = ? WHERE id = ? AND whole_at IS NULL",
                        now.toEpochMilli(),
                        IdBytes.of(id));
            }
            return new Appended.Kept(have);
        });
    }

    /// All of it, in its pieces; a piece that cannot be read is an [IOException] there.
    public InputStream open(UUID id) {
        return new PieceStream(this, id);
    }

    /// @param at where it begins
    Stored<Optional<byte[]>> piece(UUID id, long at) {
        return database.read(connection -> Statements.first(
                connection,
                "SELECT bytes FROM upload_piece WHERE upload_id = ? AND at = ?",
                row -> row.getBytes("bytes"),
                IdBytes.of(id),
                at));
    }

    private static void keep(Connection connection, Upload upload, ByteBuffer piece) throws SQLException {
        if (!piece.hasRemaining()) {
            return;
        }
        byte[] bytes = new byte[piece.remaining()];
        piece.duplicate().get(bytes);
        Statements.change(
                connection,
                "INSERT INTO upload_piece(upload_id, at, bytes) VALUES(?, ?, ?)",
                IdBytes.of(upload.id()),
                upload.have(),
                bytes);
    }

    /// Piece by piece: the whole never stands in memory.
    private static String hash(Connection connection, UUID id) throws SQLException {
        MessageDigest digest = sha256();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT bytes FROM upload_piece WHERE upload_id = ? ORDER BY at")) {
            statement.setFetchSize(1);
            statement.setBytes(1, IdBytes.of(id));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    digest.update(row.getBytes(1));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
