package org.shubbak.core.store;

import java.nio.charset.StandardCharsets;
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
import org.shubbak.core.money.Payment;

/// Every attempt to take money, written down step by step.
public final class PaymentJournal {
    private static final String FACTS = "payment-facts";
    private static final String TERMINAL = "terminal-facts";
    private static final String UNSETTLED = "('INTENT', 'SENT', 'ACCEPTED', 'RESULT', 'IN_DOUBT', 'MANUAL')";
    private static final String LIVE =
            "kind = 'PAYMENT' AND state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED', 'REVERSED', 'REFUNDED')";

    private final Vault vault;
    private final Clock clock;

    PaymentJournal(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    public void begin(Transaction transaction, KeptPayment payment) throws StoreFault {
        transaction.update(
                "INSERT INTO payment VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " (SELECT coalesce(max(place), 0) + 1 FROM payment), ?)",
                payment.id(),
                payment.application(),
                payment.terminal(),
                payment.method(),
                payment.state(),
                payment.amount().minor(),
                payment.amount().currency(),
                payment.actor(),
                payment.createdAt().toEpochMilli(),
                clock.millis(),
                payment.reason(),
                sealed(payment.id(), payment.facts()),
                payment.kind(),
                payment.original(),
                token(payment),
                payment.state().paid() ? clock.millis() : null);
    }

    public void move(
            Transaction transaction,
            KeptPayment payment,
            PaymentState state,
            @Nullable String reason,
            PaymentFacts facts)
            throws StoreFault {
        transaction.update(
                "UPDATE payment SET state = ?, reason = ?, facts = ?, changed_at = ?, made_at = coalesce(made_at, ?)"
                        + " WHERE id = ?",
                state,
                reason,
                sealed(payment.id(), facts),
                clock.millis(),
                state.paid() ? clock.millis() : null,
                payment.id());
    }

    public Optional<KeptPayment> find(Transaction transaction, UUID id) throws StoreFault {
        return first(transaction.list("SELECT * FROM payment WHERE id = ?", Row::of, id));
    }

    /// The payment of an application that is made, running or not settled: there is never more than one.
    public Optional<KeptPayment> live(Transaction transaction, UUID application) throws StoreFault {
        return first(
                transaction.list("SELECT * FROM payment WHERE application_id = ? AND " + LIVE, Row::of, application));
    }

    /// The payment that an application's paper speaks of: the one that was made, also where its money went back.
    public Optional<KeptPayment> shown(Transaction transaction, UUID application) throws StoreFault {
        return kept(transaction.list(
                        "SELECT * FROM payment WHERE application_id = ? AND kind = 'PAYMENT' AND state NOT IN"
                                + " ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED') ORDER BY created_at DESC, id DESC LIMIT 1",
                        Row::of,
                        application))
                .stream()
                .findFirst();
    }

    /// Whether the reference of another system pays for something here already.
    public boolean referenceUsed(Transaction transaction, Payment.Method method, String reference) throws StoreFault {
        return transaction.number(
                        "SELECT count(*) FROM payment WHERE reference = ?"
                                + " AND state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED')",
                        vault.token(method.name(), reference))
                > 0;
    }

    /// The reversal or refund of a payment that is made or not settled: there is never more than one.
    public Optional<KeptPayment> back(Transaction transaction, UUID payment) throws StoreFault {
        return first(transaction.list(
                "SELECT * FROM payment WHERE original = ? AND state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED')",
                Row::of,
                payment));
    }

    /// Everything that was begun in this time, oldest first.
    public List<KeptPayment> between(Transaction transaction, Instant from, Instant until) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM payment WHERE created_at >= ? AND created_at < ? ORDER BY created_at, id",
                Row::of,
                from.toEpochMilli(),
                until.toEpochMilli()));
    }

    /// Every payment that became one in this time, also where its money went back since; oldest first.
    public List<KeptPayment> booked(Transaction transaction, Instant from, Instant until) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM payment WHERE made_at >= ? AND made_at < ? ORDER BY made_at, id",
                Row::of,
                from.toEpochMilli(),
                until.toEpochMilli()));
    }

    /// Everything that was begun since this terminal's last end of day, in that order.
    public List<KeptPayment> sinceEndOfDay(Transaction transaction, String terminal) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM payment WHERE terminal = ?"
                        + " AND place > (SELECT coalesce(max(through), 0) FROM day_close) ORDER BY place",
                Row::of,
                terminal));
    }

    /// Paid elsewhere and not confirmed yet, or refused there while the application was filed; oldest first.
    public List<KeptPayment> unconfirmed(Transaction transaction) throws StoreFault {
        return kept(transaction.list("""
                SELECT p.* FROM payment p JOIN application a ON a.id = p.application_id
                WHERE p.method IN ('ESADAD', 'WALLET') AND (p.state = 'AWAITING_CONFIRMATION'
                  OR p.state = 'NOT_CHARGED' AND a.state <> 'OPEN' AND NOT EXISTS (
                    SELECT 1 FROM payment o WHERE o.application_id = p.application_id AND o.kind = 'PAYMENT'
                      AND o.state NOT IN ('DECLINED', 'NOT_STARTED', 'NOT_CHARGED')))
                ORDER BY p.created_at""", Row::of));
    }

    /// The payment that blocks a terminal: there is never more than one.
    public Optional<KeptPayment> unsettled(Transaction transaction, String terminal) throws StoreFault {
        return first(transaction.list(
                "SELECT * FROM payment WHERE terminal = ? AND state IN " + UNSETTLED, Row::of, terminal));
    }

    /// All payments that somebody must still look at, oldest first.
    public List<KeptPayment> unsettled(Transaction transaction) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM payment WHERE state IN " + UNSETTLED + " ORDER BY created_at", Row::of));
    }

    /// The payments of one kind that were made since then, oldest first.
    public List<KeptPayment> made(Transaction transaction, Payment.Method method, Instant since) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM payment WHERE method = ? AND created_at >= ? AND kind = 'PAYMENT'"
                        + " AND state IN ('PAID', 'PAID_LATE', 'REVERSED', 'REFUNDED')"
                        + " ORDER BY created_at, id",
                Row::of,
                method,
                since.toEpochMilli()));
    }

    /// Every attempt for an application, oldest first.
    public List<KeptPayment> of(Transaction transaction, UUID application) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM payment WHERE application_id = ? ORDER BY created_at, id", Row::of, application));
    }

    public TerminalMemory terminal(Transaction transaction, String name) throws StoreFault {
        Sealed facts = transaction
                .one("SELECT facts FROM terminal WHERE name = ?", row -> Transaction.present(row, "facts"), name)
                .orElse(null);
        return facts == null
                ? TerminalMemory.blank()
                : StoreJson.read(vault.openOwn(owner(name), TERMINAL, facts), TerminalMemory.class);
    }

    public void remember(Transaction transaction, String name, TerminalMemory memory) throws StoreFault {
        transaction.update(
                "INSERT INTO terminal VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET facts = excluded.facts",
                name,
                vault.sealOwn(owner(name), TERMINAL, StoreJson.write(memory)));
    }

    private byte @Nullable [] token(KeptPayment payment) {
        String reference = payment.facts().reference();
        return reference == null ? null : vault.token(payment.method().name(), reference);
    }

    private static UUID owner(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Sealed sealed(UUID id, PaymentFacts facts) {
        return vault.sealOwn(id, FACTS, StoreJson.write(facts));
    }

    private Optional<KeptPayment> first(List<Row> rows) throws StoreFault {
        return kept(rows).stream().findFirst();
    }

    private List<KeptPayment> kept(List<Row> rows) throws StoreFault {
        List<KeptPayment> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(new KeptPayment(
                    row.id(),
                    row.kind(),
                    row.original(),
                    row.application(),
                    row.terminal(),
                    row.method(),
                    row.state(),
                    row.amount(),
                    row.actor(),
                    row.createdAt(),
                    row.reason(),
                    StoreJson.read(vault.openOwn(row.id(), FACTS, row.facts()), PaymentFacts.class)));
        }
        return all;
    }

    private record Row(
            UUID id,
            KeptPayment.Kind kind,
            @Nullable UUID original,
            UUID application,
            @Nullable String terminal,
            Payment.Method method,
            PaymentState state,
            Money amount,
            String actor,
            Instant createdAt,
            @Nullable String reason,
            Sealed facts) {

        static Row of(ResultSet row) throws SQLException {
            String original = row.getString("original");
            return new Row(
                    UUID.fromString(row.getString("id")),
                    KeptPayment.Kind.valueOf(row.getString("kind")),
                    original == null ? null : UUID.fromString(original),
                    UUID.fromString(row.getString("application_id")),
                    row.getString("terminal"),
                    Payment.Method.valueOf(row.getString("method")),
                    PaymentState.valueOf(row.getString("state")),
                    new Money(row.getLong("amount_minor"), CurrencyCode.valueOf(row.getString("currency"))),
                    row.getString("actor"),
                    Instant.ofEpochMilli(row.getLong("created_at")),
                    row.getString("reason"),
                    Transaction.present(row, "facts"));
        }
    }
}
