package org.shubbak.hub.receipts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.shubbak.core.sync.wire.LeaseGrant;
import org.shubbak.core.sync.wire.LeaseRequest;
import org.shubbak.core.sync.wire.VoidNotice;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Statements;
import org.shubbak.hub.store.Stored;

/// In either database. The row of a series is the lock under which its numbers are given.
public record SqlReceiptLedger(HubDatabase database) implements ReceiptLedger {

    @Override
    public Stored<LeaseOutcome> lease(LeaseRequest request, Instant now) {
        return database.write(connection -> {
            long next =
                    Statements.lockedNext(connection, database.dialect(), "receipt_series", "series", request.series());
            Optional<LeaseOutcome> before = given(connection, request);
            if (before.isPresent()) {
                return before.get();
            }
            long first = Math.max(next, request.from());
            long last = first + request.wanted() - 1;
            Statements.change(
                    connection, "UPDATE receipt_series SET next = ? WHERE series = ?", last + 1, request.series());
            Statements.change(
                    connection,
                    "INSERT INTO receipt_lease(lease_id, series, station, first, last, leased_at)"
                            + " VALUES(?, ?, ?, ?, ?, ?)",
                    request.leaseId().toString(),
                    request.series(),
                    request.station(),
                    first,
                    last,
                    now.toEpochMilli());
            return new LeaseOutcome.Leased(new LeaseGrant(request.leaseId(), request.series(), first, last));
        });
    }

    private static Optional<LeaseOutcome> given(Connection connection, LeaseRequest request) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT series, station, first, last FROM receipt_lease WHERE lease_id = ?")) {
            statement.setString(1, request.leaseId().toString());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                boolean same = row.getString(1).equals(request.series())
                        && row.getString(2).equals(request.station());
                return Optional.of(
                        same
                                ? new LeaseOutcome.Leased(new LeaseGrant(
                                        request.leaseId(), request.series(), row.getLong(3), row.getLong(4)))
                                : new LeaseOutcome.IdReuse());
            }
        }
    }

    @Override
    public Stored<Boolean> voided(VoidNotice notice, Instant now) {
        return database.write(connection -> {
            for (String number : notice.numbers()) {
                Statements.change(
                        connection,
                        "INSERT INTO receipt_void(receipt_number, station, told_at) VALUES(?, ?, ?)"
                                + " ON CONFLICT(receipt_number, station) DO NOTHING",
                        number,
                        notice.station(),
                        now.toEpochMilli());
            }
            return true;
        });
    }

    @Override
    public Stored<Boolean> isVoid(String receiptNumber, String station) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT 1 FROM receipt_void WHERE receipt_number = ? AND station = ?")) {
                statement.setString(1, receiptNumber);
                statement.setString(2, station);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }
}
