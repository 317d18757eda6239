package org.shubbak.core.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.seal.BodySeal;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.text.Problem;

/// Papers that a person handed in with an application. Each is sealed to the ministry once, in the transaction that
/// records it, and kept under the application's own key until the hub has all of it; then its content goes. What the
/// hub will not take stays.
public final class Attachments {
    /// Of one paper, as it was scanned.
    public static final int MOST_BYTES = 8 << 20;

    private static final String CONTENT = "attachment";

    private final BodySeal seal = new BodySeal();
    private final ApplicationStore applications;
    private final Outbox outbox;
    private final Vault vault;
    private final Ids ids;
    private final Clock clock;

    Attachments(ApplicationStore applications, Outbox outbox, Vault vault, Ids ids, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    /// What the ministry reads in the event: by the hash it knows the paper, whichever comes first.
    private record Added(String attachment, String kind, String hash, long size) {}

    /// One that the hub does not have yet.
    /// @param hash SHA-256 of `sealed`, 64 hexadecimal digits
    /// @param sealed what is sent: a compact JWE, one byte a letter
    /// @param attempts that came to nothing
    public record Waiting(UUID id, UUID application, UUID event, String hash, String sealed, int attempts) {
        @Override
        public String toString() {
            return "Waiting[" + id + "]";
        }
    }

    /// @param kind what it is, for example `id-copy`
    /// @return its id
    public UUID add(Transaction transaction, UUID application, String kind, byte[] scanned, EventFacts facts)
            throws StoreFault {
        if (scanned.length == 0 || scanned.length > MOST_BYTES) {
            throw new StoreFault(Problem.of("attachment.size"));
        }
        UUID id = ids.next();
        String sealed =
                seal.seal(applications.destination(transaction, application).key(), scanned);
        String hash = hash(sealed);
        UUID event = outbox.add(
                transaction,
                application,
                EventTypes.ATTACHMENT_ADDED,
                facts,
                new Added(id.toString(), kind, hash, sealed.length()));
        transaction.update(
                "INSERT INTO attachment(id, application_id, event_id, kind, hash, size, state, content)"
                        + " VALUES(?, ?, ?, ?, ?, ?, 'WAITING', ?)",
                id,
                application,
                event,
                kind,
                hash,
                sealed.length(),
                vault.seal(key(transaction, application), application, id, CONTENT, sealed.getBytes(US_ASCII)));
        return id;
    }

    private static Sealed key(Transaction transaction, UUID application) throws StoreFault {
        return transaction
                .one(
                        "SELECT data_key FROM application WHERE id = ? AND data_key IS NOT NULL",
                        row -> Transaction.present(row, "data_key"),
                        application)
                .orElseThrow(() -> new StoreFault(Problem.of("store.unreadable")));
    }

    /// The oldest that may be sent now.
    public Optional<Waiting> due(Transaction transaction) throws StoreFault {
        Optional<Row> row = transaction.one(
                "SELECT id, application_id, event_id, hash, content, attempts FROM attachment"
                        + " WHERE state = 'WAITING' AND next_try <= ? ORDER BY place LIMIT 1",
                found -> new Row(
                        UUID.fromString(found.getString(1)),
                        UUID.fromString(found.getString(2)),
                        UUID.fromString(found.getString(3)),
                        found.getString(4),
                        Transaction.present(found, "content"),
                        found.getInt("attempts")),
                clock.millis());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Row found = row.get();
        byte[] sealed = vault.open(
                key(transaction, found.application()), found.application(), found.id(), CONTENT, found.content());
        return Optional.of(new Waiting(
                found.id(),
                found.application(),
                found.event(),
                found.hash(),
                new String(sealed, US_ASCII),
                found.attempts()));
    }

    private record Row(UUID id, UUID application, UUID event, String hash, Sealed content, int attempts) {}

    /// How many the hub does not have.
    public int waiting(Transaction transaction) throws StoreFault {
        return (int) transaction.number("SELECT count(*) FROM attachment WHERE state = 'WAITING'");
    }

    /// The hub has all of it, on its disk.
    public void there(Transaction transaction, UUID id) throws StoreFault {
        transaction.update(
                "UPDATE attachment SET state = 'THERE', code = NULL, content = NULL WHERE id = ? AND state = 'WAITING'",
                id);
    }

    /// The hub will not take it. Its content stays for whoever looks into it.
    public void refused(Transaction transaction, UUID id, String code) throws StoreFault {
        transaction.update(
                "UPDATE attachment SET state = 'REFUSED', code = ? WHERE id = ? AND state = 'WAITING'", code, id);
    }

    /// Nobody knows, or not now.
    public void later(Transaction transaction, UUID id, Instant until) throws StoreFault {
        transaction.update(
                "UPDATE attachment SET attempts = attempts + 1, next_try = ? WHERE id = ? AND state = 'WAITING'",
                until.toEpochMilli(),
                id);
    }

    private static String hash(String sealed) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(sealed.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
