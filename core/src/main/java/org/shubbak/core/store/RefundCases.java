package org.shubbak.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// Every wish for money back, and what became of it.
public final class RefundCases {
    private static final String FACTS = "refund-facts";

    private final Vault vault;
    private final Clock clock;

    RefundCases(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public void open(Transaction transaction, RefundCase wish) throws StoreFault {
        transaction.update(
                "INSERT INTO refund_case(id, payment_id, application_id, state, route, amount_minor, currency,"
                        + " requested_by, decided_by, requested_at, changed_at, number, facts)"
                        + " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                wish.id(),
                wish.payment(),
                wish.application(),
                wish.state(),
                wish.route(),
                wish.amount().minor(),
                wish.amount().currency(),
                wish.requestedBy(),
                wish.decidedBy(),
                wish.requestedAt().toEpochMilli(),
                clock.millis(),
                wish.number(),
                sealed(wish));
    }

    public void move(Transaction transaction, RefundCase wish) throws StoreFault {
        transaction.update(
                "UPDATE refund_case SET state = ?, route = ?, decided_by = ?, number = ?, facts = ?, changed_at = ?"
                        + " WHERE id = ?",
                wish.state(),
                wish.route(),
                wish.decidedBy(),
                wish.number(),
                sealed(wish),
                clock.millis(),
                wish.id());
    }

    public Optional<RefundCase> find(Transaction transaction, UUID id) throws StoreFault {
        return kept(transaction.list("SELECT * FROM refund_case WHERE id = ?", Row::of, id)).stream()
                .findFirst();
    }

    /// The case of a payment, unless it was refused.
    public Optional<RefundCase> of(Transaction transaction, UUID payment) throws StoreFault {
        return kept(transaction.list(
                        "SELECT * FROM refund_case WHERE payment_id = ? AND state <> 'REFUSED'", Row::of, payment))
                .stream()
                .findFirst();
    }

    /// Those in which somebody must still act, oldest first.
    public List<RefundCase> open(Transaction transaction) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM refund_case WHERE state IN ('REQUESTED', 'APPROVED', 'WITH_FINANCE')"
                        + " ORDER BY requested_at, id",
                Row::of));
    }

    /// What went back in this time.
    public List<RefundCase> givenBack(Transaction transaction, Instant from, Instant until) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM refund_case WHERE state = 'GIVEN_BACK' AND changed_at >= ? AND changed_at < ?"
                        + " ORDER BY changed_at, id",
                Row::of,
                from.toEpochMilli(),
                until.toEpochMilli()));
    }

    /// Whether the hub has this payment in its books: without that nobody but this station knows that it was made.
    public boolean hubKnows(Transaction transaction, UUID application) throws StoreFault {
        return transaction.number(
                                "SELECT count(*) FROM outbox WHERE application_id = ? AND type = 'paid'"
                                        + " AND state = 'ACCEPTED'",
                                application)
                        > 0
                && transaction.number(
                                "SELECT count(*) FROM outbox WHERE application_id = ? AND type = 'paid'"
                                        + " AND state <> 'ACCEPTED'",
                                application)
                        == 0;
    }

    private Sealed sealed(RefundCase wish) {
        return vault.sealOwn(wish.id(), FACTS, StoreJson.write(wish.facts()));
    }

    private List<RefundCase> kept(List<Row> rows) throws StoreFault {
        List<RefundCase> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new RefundCase(
                    row.id(),
                    row.payment(),
                    row.application(),
                    row.state(),
                    row.route(),
                    row.amount(),
                    row.requestedBy(),
                    row.decidedBy(),
                    row.requestedAt(),
                    row.number(),
                    StoreJson.read(vault.openOwn(row.id(), FACTS, row.facts()), RefundCase.Facts.class)));
        }
        return all;
    }

    private record Row(
            UUID id,
            UUID payment,
            UUID application,
            RefundState state,
            @Nullable RefundRoute route,
            Money amount,
            String requestedBy,
            @Nullable String decidedBy,
            Instant requestedAt,
            @Nullable String number,
            Sealed facts) {

        static Row of(ResultSet row) throws SQLException {
            String route = row.getString("route");
            return new Row(
                    UUID.fromString(row.getString("id")),
                    UUID.fromString(row.getString("payment_id")),
                    UUID.fromString(row.getString("application_id")),
                    RefundState.valueOf(row.getString("state")),
                    route == null ? null : RefundRoute.valueOf(route),
                    new Money(row.getLong("amount_minor"), CurrencyCode.valueOf(row.getString("currency"))),
                    row.getString("requested_by"),
                    row.getString("decided_by"),
                    Instant.ofEpochMilli(row.getLong("requested_at")),
                    row.getString("number"),
                    Transaction.present(row, "facts"));
        }
    }
}
