package org.shubbak.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.hub.store.Filing;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes each event once and answers only after the disk has it; a repeat gets the same word. Any thread.
final class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private final HubStore store;
    private final EventRules rules;
    private final Metrics metrics;
    private final Clock clock;

    Inbox(HubStore store, EventRules rules, Metrics metrics, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.metrics = metrics;
        this.clock = clock;
    }

    /// Anything but `Done` means: unknown to the sender, who sends the same batch again.
    Stored<BatchAnswer> take(EventBatch batch) {
        long start = System.nanoTime();
        metrics.waiting(1);
        Stored<Filing> stored = store.file(batch, clock.instant().truncatedTo(ChronoUnit.MILLIS), rules::judge);
        metrics.waiting(-1);
        return switch (stored) {
            case Stored.Done<Filing> done -> answered(batch, done.value(), Duration.ofNanos(System.nanoTime() - start));
            case Stored.Late<Filing> late -> {
                metrics.notKept();
                yield new Stored.Late<>();
            }
            case Stored.Failed<Filing> failed -> {
                metrics.notKept();
                yield new Stored.Failed<>(failed.incident());
            }
        };
    }

    private Stored<BatchAnswer> answered(EventBatch batch, Filing filing, Duration untilDurable) {
        metrics.kept(filing, untilDurable);
        LOG.atInfo()
                .addKeyValue("station", batch.station())
                .addKeyValue("events", batch.events().size())
                .addKeyValue("accepted", count(filing, Verdict.ACCEPTED))
                .addKeyValue("duplicate", count(filing, Verdict.DUPLICATE))
                .addKeyValue("rejected", count(filing, Verdict.REJECTED))
                .addKeyValue("deferred", count(filing, Verdict.DEFERRED))
                .addKeyValue("conflict", count(filing, Verdict.CONFLICT))
                .addKeyValue("millis", untilDurable.toMillis())
                .log("batch");
        for (Filing.Alarm alarm : filing.alarms()) {
            LOG.atWarn()
                    .addKeyValue("kind", alarm.kind())
                    .addKeyValue("station", alarm.station())
                    .addKeyValue("event", alarm.eventId())
                    .log("alarm");
        }
        List<EventVerdict> verdicts =
                filing.verdicts().stream().map(rules::said).toList();
        return new Stored.Done<>(new BatchAnswer(verdicts));
    }

    private static long count(Filing filing, Verdict verdict) {
        return filing.verdicts().stream().filter(v -> v.verdict() == verdict).count();
    }
}
