package org.shubbak.packaging.bench;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.seal.Destination;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptApplication;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;

/// What a station has after days without a line.
final class LongQueue {
    private static final int A_COMMIT = 500;

    private LongQueue() {}

    /// Two events an application, as in a day's work; many in a commit. An application is there already.
    /// @param letters of each body: random ones, as what people write is not the same letter over and over
    static void fill(StationStore store, int events, int letters) throws NotDone {
        KeptApplication like = done(store.transact(
                        transaction -> store.applications().list(transaction, "", 1, null, false)))
                .getFirst();
        Map<String, String> body = Map.of("note", text(letters));
        Destination destination = BenchCatalogue.destination();
        for (int made = 0; made < events; made += 2 * A_COMMIT) {
            done(store.transact(transaction -> {
                for (int i = 0; i < A_COMMIT; i++) {
                    one(store, transaction, like, destination, body);
                }
                return true;
            }));
        }
    }

    static int first(StationStore store) throws NotDone {
        return done(store.transact(
                        transaction -> store.outbox().due(transaction, EventBatch.MAX_EVENTS, EventBatch.MAX_BYTES)))
                .size();
    }

    private static String text(int letters) {
        return new SplittableRandom(1)
                .ints(letters, 'A', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static void one(
            StationStore store,
            Transaction transaction,
            KeptApplication like,
            Destination destination,
            Map<String, String> body)
            throws StoreFault {
        UUID id = store.ids().next();
        CitizenApplication template = like.application();
        CitizenApplication application = new CitizenApplication(
                id,
                template.serviceId(),
                template.catalogueVersion(),
                template.applicant(),
                template.answers(),
                template.fee(),
                ApplicationState.OPEN,
                null,
                null,
                template.openedAt(),
                null);
        store.applications().open(transaction, application, like.card(), destination);
        for (String type : List.of(EventTypes.PAID, EventTypes.SUBMITTED)) {
            store.outbox().add(transaction, id, type, EventFacts.by(BenchStation.CLERK.id()), body);
        }
    }

    private static <T> T done(Kept<T> kept) throws NotDone {
        return switch (kept) {
            case Kept.Done<T> done -> done.value();
            case Kept.Not<T> not -> throw BenchStation.notDone(not.problem());
        };
    }
}
