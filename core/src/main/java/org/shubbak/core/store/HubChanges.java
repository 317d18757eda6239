package org.shubbak.core.store;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.MinistryWord;
import org.shubbak.core.sync.wire.PackJson;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.sync.wire.Parsed;

/// What the hub told this station. A change and what it makes true are one transaction, so that the highest place kept
/// is always where to go on.
public final class HubChanges {
    private final CatalogueOrders catalogue;
    private final Clock clock;

    HubChanges(CatalogueOrders catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// The place of the last change that is kept here; 0 at first.
    public long cursor(Transaction transaction) throws StoreFault {
        return transaction.number("SELECT coalesce(max(place), 0) FROM hub_change");
    }

    /// One that does not follow on the last is not taken: what is between them would never be asked for again.
    /// @return whether it was taken
    public boolean take(Transaction transaction, HubChange change) throws StoreFault {
        if (change.place() != cursor(transaction) + 1) {
            return false;
        }
        transaction.update(
                "INSERT INTO hub_change(place, kind, body, told_at) VALUES(?, ?, ?, ?)",
                change.place(),
                change.kind(),
                change.body(),
                clock.millis());
        if (change.kind().equals(HubChange.CATALOGUE_PACK)
                && PackJson.readOrder(change.body()) instanceof Parsed.Good<PackOrder> good) {
            catalogue.take(transaction, good.value());
        }
        if (change.kind().equals(HubChange.APPLICATION_STATUS)
                && ChangeJson.readWord(change.body()) instanceof Parsed.Good<MinistryWord> good) {
            transaction.update(
                    "INSERT INTO ministry_word(application_id, place) VALUES(?, ?)"
                            + " ON CONFLICT(application_id) DO UPDATE SET place = excluded.place",
                    good.value().application(),
                    change.place());
        }
        return true;
    }

    /// The last word of its ministry about an application.
    public Optional<MinistryWord> word(Transaction transaction, UUID application) throws StoreFault {
        return transaction
                .one(
                        "SELECT c.body FROM ministry_word w JOIN hub_change c ON c.place = w.place"
                                + " WHERE w.application_id = ?",
                        row -> row.getString(1),
                        application)
                .flatMap(body -> ChangeJson.readWord(body) instanceof Parsed.Good<MinistryWord> good
                        ? Optional.of(good.value())
                        : Optional.empty());
    }
}
