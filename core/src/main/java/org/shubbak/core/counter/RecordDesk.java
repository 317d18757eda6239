package org.shubbak.core.counter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.MinistryWord;

/// Looks up what was filed here. What cannot be read is shown empty beside the store's own problem.
public record RecordDesk(StationStore store) {

    /// Looking for a person is itself written down: that somebody did, never what was typed.
    public List<ApplicationSummary> search(ApplicationQuery query, Actor actor) {
        return orEmpty(store.transact(transaction -> {
            if (!query.text().isBlank()) {
                store.audit().add(transaction, actor.id(), "searched", "", "");
            }
            return list(transaction, query);
        }));
    }

    /// For checks over the whole station, and for lists that nobody asked for by name.
    public List<ApplicationSummary> list(ApplicationQuery query) {
        return orEmpty(store.transact(transaction -> list(transaction, query)));
    }

    private List<ApplicationSummary> list(Transaction transaction, ApplicationQuery query) throws StoreFault {
        return store
                .applications()
                .list(transaction, query.text(), query.limit(), query.before(), query.onlyWaiting())
                .stream()
                .flatMap(kept -> Filing.summary(kept).stream())
                .toList();
    }

    /// Looking at a person's application is itself written down.
    public Optional<CitizenApplication> find(UUID applicationId, Actor actor) {
        return orNone(store.transact(transaction -> {
            store.audit().add(transaction, actor.id(), "viewed", applicationId.toString(), "");
            return store.applications().find(transaction, applicationId).map(KeptApplication::application);
        }));
    }

    /// The last word of its ministry about an application, as far as the hub has told.
    public Optional<MinistryWord> ministryWord(UUID applicationId) {
        return orNone(store.transact(transaction -> store.changes().word(transaction, applicationId)));
    }

    /// Why an application is not wholly at the hub; empty where it is.
    public Optional<Waiting> waiting(UUID applicationId) {
        return orNone(store.transact(transaction -> store.outbox().firstWaiting(transaction, applicationId)))
                .map(Waiting::of);
    }

    private static <T> List<T> orEmpty(Kept<List<T>> kept) {
        return kept instanceof Kept.Done<List<T>> done ? done.value() : List.of();
    }

    private static <T> Optional<T> orNone(Kept<Optional<T>> kept) {
        return kept instanceof Kept.Done<Optional<T>> done ? done.value() : Optional.empty();
    }
}
