package org.shubbak.core.store;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// Takes away what a person said, once the hub has all of it and the time is over in which it may be amended at the
/// counter: the key goes with what it sealed, so that nothing of the body can come back from an old page.
public final class Erasure {
    private final ApplicationStore applications;
    private final Clock clock;

    Erasure(ApplicationStore applications, Clock clock) {
        this.applications = applications;
        this.clock = clock;
    }

    /// @param window how long after the hub's word a body stays
    /// @param most how many at once: the writer is not held up
    /// @return how many were erased
    public int run(Transaction transaction, Duration window, int most) throws StoreFault {
        List<UUID> over = transaction.list(
                "SELECT id FROM application a WHERE accepted_at <= ? AND data_key IS NOT NULL AND NOT EXISTS"
                        + " (SELECT 1 FROM outbox o WHERE o.application_id = a.id AND o.state <> 'ACCEPTED')"
                        + " AND NOT EXISTS (SELECT 1 FROM attachment t WHERE t.application_id = a.id"
                        + " AND t.state <> 'THERE') LIMIT ?",
                row -> UUID.fromString(row.getString(1)),
                clock.instant().minus(window).toEpochMilli(),
                most);
        for (UUID id : over) {
            applications.dropKey(transaction, id);
        }
        return over.size();
    }
}
