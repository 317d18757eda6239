package org.shubbak.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// Stands in for an application whose own row is lost while its events are not: they are sealed to the ministry and can
/// still be sent, and its number stays in the list. Made of what its events say in clear.
/// @param filed whether the event that says so is there
record StandIn(
        String service,
        String catalogue,
        String office,
        String ministry,
        @Nullable String number,
        @Nullable String receipt,
        boolean filed,
        Instant at) {

    /// The event of the filing says most.
    static StandIn of(Transaction transaction, UUID application) throws StoreFault {
        return transaction
                .one(
                        "SELECT facts ->> 'service', facts ->> 'catalogue', facts ->> 'office', facts ->> 'ministry',"
                                + " facts ->> 'number', facts ->> 'receipt', type = 'submitted', recorded_at FROM outbox"
                                + " WHERE application_id = ? ORDER BY type = 'submitted' DESC LIMIT 1",
                        StandIn::of,
                        application)
                .orElseThrow();
    }

    private static StandIn of(ResultSet row) throws SQLException {
        return new StandIn(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                Instant.parse(row.getString(8)));
    }

    /// @param place in the order of filing
    void keep(Transaction transaction, UUID id, @Nullable Long place, Sealed card) throws StoreFault {
        transaction.update(
                "INSERT INTO application(id, service_id, state, number, receipt_number, opened_at, filed_at, filed_place,"
                        + " card, catalogue, office, ministry, ministry_key, event_count)"
                        + " SELECT ?1, ?2, max(iif(state = 'ACCEPTED', 'ACCEPTED', 'WAITING')), ?3, ?4, ?5,"
                        + " iif(?6 IS NULL, NULL, ?5), ?6, ?7, ?8, ?9, ?10,"
                        + " coalesce((SELECT ministry_key FROM application WHERE ministry = ?10), ''),"
                        + " max(application_seq) FROM outbox WHERE application_id = ?1",
                id,
                service,
                number,
                receipt,
                at.toEpochMilli(),
                place,
                card,
                catalogue,
                office,
                ministry);
    }

    ApplicationCard card() {
        ServiceFacts facts = new ServiceFacts(
                new LocalText(service, service), new LocalText(ministry, ministry), Map.of(), null, null, false, false);
        return new ApplicationCard("", "", catalogue, List.of(), facts, "", null);
    }
}
