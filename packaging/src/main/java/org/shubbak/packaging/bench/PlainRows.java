package org.shubbak.packaging.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;

/// The plain counterpart of the hub's store: one row an event, one batched insert and one commit a batch.
final class PlainRows implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement insert;

    /// @param connection closed with this
    PlainRows(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.insert = connection.prepareStatement("INSERT INTO bare_event(id, hash, body) VALUES(?, ?, ?)");
    }

    void insert(EventBatch batch) throws SQLException {
        for (WireEvent event : batch.events()) {
            UUID id = event.eventId();
            insert.setBytes(
                    1,
                    ByteBuffer.allocate(16)
                            .putLong(id.getMostSignificantBits())
                            .putLong(id.getLeastSignificantBits())
                            .array());
            insert.setBytes(2, HexFormat.of().parseHex(event.hash()));
            insert.setBytes(3, event.body().getBytes(UTF_8));
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
