package org.shubbak.hub;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.hub.store.ApplicationEvents;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.Judge;
import org.shubbak.hub.store.LedgerQuestion;
import org.shubbak.hub.store.Overview;
import org.shubbak.hub.store.ServerAddress;
import org.shubbak.hub.store.SqlHubStore;
import org.shubbak.hub.store.Stored;

/// A hub with the one fault that a campaign of kills must find: it answers first and commits afterwards.
final class EarlyAnswerHub {
    private EarlyAnswerHub() {}

    /// `--database URL --data DIR --listen HOST:PORT`
    public static void main(String[] arguments) throws InterruptedException {
        HubSettings settings = HubSettings.local(Path.of(arguments[3])).on(ServerAddress.of(arguments[1], Map.of()));
        if (Hub.start(settings, database -> new EarlyAnswer(new SqlHubStore(database)))
                instanceof HubStart.Running running) {
            System.out.println("listening " + running.hub().address());
            Thread.currentThread().join();
        }
    }

    private record EarlyAnswer(HubStore store, ExecutorService later) implements HubStore {
        private EarlyAnswer(HubStore store) {
            this(store, Executors.newSingleThreadExecutor());
        }

        @Override
        public Stored<Filing> file(EventBatch batch, Instant receivedAt, Judge judge) {
            later.execute(() -> store.file(batch, receivedAt, judge));
            return new Stored.Done<>(new Filing(
                    batch.events().stream()
                            .map(event -> new EventVerdict(event.eventId(), Verdict.ACCEPTED, null, null))
                            .toList(),
                    List.of()));
        }

        @Override
        public Stored<Overview> overview(int latest) {
            return store.overview(latest);
        }

        @Override
        public Stored<ApplicationEvents> application(UUID applicationId) {
            return store.application(applicationId);
        }

        @Override
        public Stored<LedgerPage> ledger(LedgerQuestion question) {
            return store.ledger(question);
        }

        @Override
        public Stored<Boolean> ready() {
            return store.ready();
        }

        @Override
        public void close() {
            later.close();
            store.close();
        }
    }
}
