package org.shubbak.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.seal.Destination;
import org.shubbak.core.seal.MinistryKey;
import org.shubbak.core.text.LocalText;

/// The applications of this station.
public final class ApplicationStore {
    private static final String BODY = "application-body";
    private static final String CARD = "application-card";

    private final Vault vault;
    private final NumberSeries series;
    private final SearchTokens tokens;

    ApplicationStore(Vault vault, NumberSeries series) {
        this.vault = vault;
        this.series = series;
        this.tokens = new SearchTokens(vault);
    }

    private record Body(Applicant applicant, Answers answers) {}

    public void open(
            Transaction transaction, CitizenApplication application, ApplicationCard card, Destination destination)
            throws StoreFault {
        UUID id = application.id();
        Sealed key = vault.newDataKey(id);
        byte[] body = StoreJson.write(new Body(application.applicant(), application.answers()));
        transaction.update(
                "INSERT INTO application(id, service_id, state, opened_at, data_key, body, card, catalogue, office,"
                        + " ministry, ministry_key) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                application.serviceId(),
                application.state(),
                application.openedAt().toEpochMilli(),
                key,
                vault.seal(key, id, id, BODY, body),
                sealed(id, card),
                application.catalogueVersion(),
                destination.office(),
                destination.ministry(),
                destination.key().jwk());
        for (byte[] token : tokens.of(application.applicant())) {
            transaction.update("INSERT OR IGNORE INTO search_token VALUES(?, ?)", token, id);
        }
    }

    public Optional<KeptApplication> find(Transaction transaction, UUID id) throws StoreFault {
        Optional<Row> row = transaction.one("SELECT * FROM application WHERE id = ?", Row::of, id);
        return row.isEmpty() ? Optional.empty() : Optional.of(kept(row.get()));
    }

    /// @param at kept to the millisecond
    /// @return what the application is now
    public KeptApplication file(
            Transaction transaction, KeptApplication open, String number, @Nullable String receiptNumber, Instant at)
            throws StoreFault {
        KeptApplication filed =
                open.filed(number, receiptNumber, at.truncatedTo(ChronoUnit.MILLIS), series.next(transaction, "filed"));
        transaction.update(
                "UPDATE application SET state = ?, number = ?, receipt_number = ?, filed_at = ?, filed_place = ?"
                        + " WHERE id = ?",
                filed.application().state(),
                number,
                receiptNumber,
                at.toEpochMilli(),
                filed.filedPlace(),
                filed.application().id());
        return filed;
    }

    /// Removes an open application and everything that was said in it.
    public void erase(Transaction transaction, UUID id) throws StoreFault {
        transaction.update("DELETE FROM application WHERE id = ? AND state = 'OPEN'", id);
    }

    public void paper(Transaction transaction, UUID id, String outcome) throws StoreFault {
        transaction.update("UPDATE application SET paper = ? WHERE id = ?", outcome, id);
    }

    public int nextCopy(Transaction transaction, UUID id) throws StoreFault {
        return (int) transaction.number("UPDATE application SET copies = copies + 1 WHERE id = ? RETURNING copies", id);
    }

    /// Filed applications, newest first.
    /// @param before [KeptApplication#filedPlace] of the last row of the page before; null for the first page
    /// @param onlyWaiting those that are not wholly at the hub
    public List<KeptApplication> list(
            Transaction transaction, String text, int limit, @Nullable Long before, boolean onlyWaiting)
            throws StoreFault {
        StringBuilder sql = new StringBuilder("SELECT * FROM application WHERE filed_place < ?");
        List<Object> values = new ArrayList<>();
        values.add(before == null ? Long.MAX_VALUE : before);
        if (onlyWaiting) {
            sql.append(" AND state IN ('WAITING', 'SENT', 'REFUSED')");
        }
        tokens.restrict(text, sql, values);
        sql.append(" ORDER BY filed_place DESC LIMIT ?");
        values.add(limit);
        return kept(transaction.list(sql.toString(), Row::of, values.toArray()));
    }

    /// Every receipt number ever used here, for checks over the whole station.
    public List<String> receiptNumbers(Transaction transaction) throws StoreFault {
        return transaction.list(
                "SELECT receipt_number FROM application WHERE receipt_number IS NOT NULL", row -> row.getString(1));
    }

    /// Opened and never filed, oldest first.
    public List<KeptApplication> unfiled(Transaction transaction) throws StoreFault {
        return kept(transaction.list("SELECT * FROM application WHERE state = 'OPEN' ORDER BY opened_at, id", Row::of));
    }

    /// Filed, but nobody knows whether a paper came out: the program ended in between.
    public List<KeptApplication> withoutPaper(Transaction transaction, Instant filedAfter) throws StoreFault {
        return kept(transaction.list(
                "SELECT * FROM application WHERE paper IS NULL AND filed_at > ? ORDER BY filed_place",
                Row::of,
                filedAfter.toEpochMilli()));
    }

    void state(Transaction transaction, UUID id, ApplicationState state) throws StoreFault {
        transaction.update("UPDATE application SET state = ? WHERE id = ?", state, id);
    }

    void refuse(Transaction transaction, UUID id, @Nullable LocalText reason) throws StoreFault {
        Optional<KeptApplication> kept = find(transaction, id);
        if (kept.isPresent()) {
            transaction.update(
                    "UPDATE application SET state = ?, card = ? WHERE id = ?",
                    ApplicationState.REFUSED,
                    sealed(id, kept.get().card().refused(reason)),
                    id);
        }
    }

    /// What the hub's verdicts make of filed applications: accepted where it has all of them, else sent. The body of an
    /// accepted one stays until the person can no longer ask for a change of it: see [Erasure].
    void settle(Transaction transaction, List<UUID> ids, Instant at) throws StoreFault {
        transaction.update("""
                UPDATE application SET state = 'ACCEPTED', accepted_at = coalesce(accepted_at, ?)
                WHERE id IN (SELECT value FROM json_each(?)) AND state NOT IN ('OPEN', 'REFUSED')
                  AND NOT EXISTS (SELECT 1 FROM outbox WHERE application_id = application.id AND state <> 'ACCEPTED')""", at.toEpochMilli(), StoreJson.list(ids));
        transaction.update("""
                UPDATE application SET state = 'SENT'
                WHERE id IN (SELECT value FROM json_each(?)) AND state NOT IN ('OPEN', 'REFUSED')
                  AND EXISTS (SELECT 1 FROM outbox WHERE application_id = application.id AND state <> 'ACCEPTED')""", StoreJson.list(ids));
    }

    /// A row that no longer opens would keep every list from being read. The file it came from is still there, and so
    /// are its events.
    void dropUnreadable(Transaction transaction, UUID id) throws StoreFault {
        Row row = transaction
                .one("SELECT * FROM application WHERE id = ?", Row::of, id)
                .orElseThrow();
        try {
            vault.openOwn(id, CARD, row.card());
        } catch (StoreFault unreadable) {
            transaction.update("DELETE FROM application WHERE id = ?", id);
            return;
        }
        try {
            kept(row);
        } catch (StoreFault unreadable) {
            transaction.update("UPDATE application SET body = NULL WHERE id = ?", id);
        }
    }

    /// Takes away the key of body and events: from here on they cannot be read by anybody.
    void dropKey(Transaction transaction, UUID id) throws StoreFault {
        transaction.update("UPDATE application SET data_key = NULL, body = NULL WHERE id = ?", id);
    }

    /// The number of the application's next event, and where it goes.
    EventPlace nextEvent(Transaction transaction, UUID id) throws StoreFault {
        return transaction
                .one(
                        "UPDATE application SET event_count = event_count + 1 WHERE id = ?"
                                + " RETURNING event_count, service_id, catalogue, office, ministry, ministry_key",
                        EventPlace::of,
                        id)
                .orElseThrow();
    }

    /// For whom what is said in an application is sealed.
    Destination destination(Transaction transaction, UUID id) throws StoreFault {
        return transaction
                .one(
                        "SELECT office, ministry, ministry_key FROM application WHERE id = ?",
                        row -> new Destination(row.getString(1), row.getString(2), new MinistryKey(row.getString(3))),
                        id)
                .orElseThrow();
    }

    record EventPlace(int seq, String service, String catalogue, Destination destination) {
        static EventPlace of(ResultSet row) throws SQLException {
            return new EventPlace(
                    row.getInt(1),
                    row.getString(2),
                    row.getString(3),
                    new Destination(row.getString(4), row.getString(5), new MinistryKey(row.getString(6))));
        }
    }

    Sealed sealed(UUID id, ApplicationCard card) {
        return vault.sealOwn(id, CARD, StoreJson.write(card));
    }

    private List<KeptApplication> kept(List<Row> rows) throws StoreFault {
        List<KeptApplication> all = new ArrayList<>();
        for (Row row : rows) {
            all.add(kept(row));
        }
        return all;
    }

    private KeptApplication kept(Row row) throws StoreFault {
        UUID id = row.id();
        ApplicationCard card = StoreJson.read(vault.openOwn(id, CARD, row.card()), ApplicationCard.class);
        Body body = body(row, card);
        CitizenApplication application = new CitizenApplication(
                id,
                row.serviceId(),
                card.catalogueVersion(),
                body.applicant(),
                body.answers(),
                card.fee(),
                row.state(),
                row.number(),
                row.receiptNumber(),
                Instant.ofEpochMilli(row.openedAt()),
                card.refusal());
        Instant filedAt = row.filedAt() == null ? null : Instant.ofEpochMilli(row.filedAt());
        return new KeptApplication(application, card, filedAt, row.filedPlace(), row.paper(), row.copies());
    }

    /// Once erased, only what the card holds is left of the person.
    private Body body(Row row, ApplicationCard card) throws StoreFault {
        Sealed key = row.dataKey();
        Sealed body = row.body();
        if (key == null || body == null) {
            return new Body(new Applicant(card.maskedId(), card.applicantName(), null, null), Answers.none());
        }
        return StoreJson.read(vault.open(key, row.id(), row.id(), BODY, body), Body.class);
    }

    private record Row(
            UUID id,
            String serviceId,
            ApplicationState state,
            @Nullable String number,
            @Nullable String receiptNumber,
            long openedAt,
            @Nullable Long filedAt,
            @Nullable Long filedPlace,
            @Nullable String paper,
            int copies,
            @Nullable Sealed dataKey,
            @Nullable Sealed body,
            Sealed card) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    UUID.fromString(row.getString("id")),
                    row.getString("service_id"),
                    ApplicationState.valueOf(row.getString("state")),
                    row.getString("number"),
                    row.getString("receipt_number"),
                    row.getLong("opened_at"),
                    number(row, "filed_at"),
                    number(row, "filed_place"),
                    row.getString("paper"),
                    row.getInt("copies"),
                    Transaction.sealed(row, "data_key"),
                    Transaction.sealed(row, "body"),
                    Transaction.present(row, "card"));
        }

        private static @Nullable Long number(ResultSet row, String column) throws SQLException {
            long value = row.getLong(column);
            return row.wasNull() ? null : value;
        }
    }
}
