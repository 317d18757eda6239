package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.AuditJson;
import org.shubbak.core.sync.wire.AuditPage;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.text.Problem;

/// Brings the audit log to the hub, which checks its chain. How far the hub has it is asked, never remembered here:
/// what
/// stands on this disk is what is to be checked.
/// @param station the name under which the hub knows this one
record AuditDesk(StationStore store, HubClient hub, String station) {
    /// Enough for the log of a week; the rest comes with the next round.
    private static final int MOST_PAGES = 100;

    /// The same once more is always right.
    /// @return why the hub has not got all of it
    Optional<Problem> run() {
        Told told = tell(Long.MAX_VALUE);
        for (int page = 0; page < MOST_PAGES && told.more(); page++) {
            told = tell(told.through());
        }
        return told.problem();
    }

    private record Told(long through, boolean more, Optional<Problem> problem) {
        static Told not(Problem problem) {
            return new Told(0, false, Optional.of(problem));
        }
    }

    /// @param through how far the hub has it; further than any log where that is not known yet
    private Told tell(long through) {
        Kept<AuditPage> kept = store.transact(transaction -> page(transaction, through));
        if (!(kept instanceof Kept.Done<AuditPage> page)) {
            return Told.not(((Kept.Not<AuditPage>) kept).problem());
        }
        String json = new String(AuditJson.write(page.value()), UTF_8);
        return switch (hub.ask(HubQuestion.post("/v1/audit", json))) {
            case HubReply.Unknown unknown -> Told.not(unknown.problem());
            case HubReply.Refused refused -> Told.not(refused.problem());
            case HubReply.Said said ->
                switch (AuditJson.readThrough(said.json().getBytes(UTF_8))) {
                    case Parsed.Bad<Long> bad -> Told.not(Problem.of("sync.notUnderstood"));
                    case Parsed.Good<Long> good -> told(through, good.value(), page.value());
                };
        };
    }

    /// A hub that does not come further would be asked for ever.
    private static Told told(long before, long through, AuditPage page) {
        boolean further = page.rows().isEmpty() || through > before;
        return new Told(through, further && through < page.headPlace(), Optional.empty());
    }

    private AuditPage page(Transaction transaction, long through) throws StoreFault {
        Optional<AuditRow> last = store.audit().last(transaction);
        List<AuditRow> rows = store.audit().since(transaction, through, AuditPage.MOST);
        return new AuditPage(
                station,
                last.map(AuditRow::place).orElse(0L),
                last.map(AuditRow::hash).orElse(AuditPage.FIRST),
                rows);
    }
}
