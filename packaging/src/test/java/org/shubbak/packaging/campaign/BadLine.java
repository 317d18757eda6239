package org.shubbak.packaging.campaign;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.store.EventState;
import org.shubbak.core.store.OutboxRow;
import org.shubbak.core.sync.Backoff;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.HubClient;
import org.shubbak.core.sync.Sender;
import org.shubbak.core.sync.SteppedDrain;
import org.shubbak.packaging.bench.QueuedStation;

/// One station's queue brought to the hub over a line that is bad for a while, in a time that passes only where the
/// station waits.
final class BadLine {
    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int MOST_STEPS = 3_000;
    private static final int MOST_APPLICATIONS = 200;

    private final String station;
    private final Path data;
    private final URI hub;
    private final RandomGenerator random;
    private final RandomGenerator weather;
    private final UnaryOperator<HubClient> manner;
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-28T08:00:00Z"));
    private final AtomicInteger bad;
    private @Nullable OutboxRow spoiled;
    private volatile @Nullable Instant healed;

    /// @param manner what the station makes of the hub's answers; the product's own is no change
    BadLine(String station, Path data, URI hub, int round, UnaryOperator<HubClient> manner) {
        this.station = station;
        this.data = data;
        this.hub = hub;
        this.random = Figures.random("station", round);
        this.weather = Figures.random("weather", round);
        this.manner = manner;
        this.bad = new AtomicInteger(3 + random.nextInt(12));
    }

    /// @param rows what the station has at the end
    /// @param spoiled the event that no hub can read
    /// @param longest what the station wanted to wait at a time
    /// @param stuck how long anything waited after the line was good again
    record Drained(
            String station,
            List<OutboxRow> rows,
            Optional<OutboxRow> spoiled,
            int steps,
            int broken,
            Duration longest,
            Duration stuck) {

        /// Those that must be at the hub: all but the unreadable one and what stands behind it in its application.
        Set<OutboxRow> wanted() {
            return rows.stream()
                    .filter(row -> spoiled.isEmpty()
                            || !row.application().equals(spoiled.get().application())
                            || row.applicationSeq() < spoiled.get().applicationSeq())
                    .collect(Collectors.toSet());
        }
    }

    Drained drain() throws IOException {
        try (QueuedStation queued = QueuedStation.with(data, 1 + random.nextInt(MOST_APPLICATIONS), clock);
                FaultProxy proxy = new FaultProxy(hub, this::fault)) {
            if (random.nextInt(5) == 0) {
                List<OutboxRow> rows = OutboxRow.all(queued.store());
                OutboxRow chosen = rows.get(random.nextInt(rows.size()));
                chosen.spoil(queued.store());
                spoiled = chosen;
            }
            return drain(queued, proxy);
        }
    }

    private Drained drain(QueuedStation queued, FaultProxy proxy) {
        Duration longest = Duration.ZERO;
        int steps = 0;
        try (HubClient line = new HttpHubClient(
                proxy.address(), queued.identity().publicKey(), HttpClient.newHttpClient(), DEADLINE)) {
            SteppedDrain drain = new SteppedDrain(
                    queued.store(),
                    manner.apply(line),
                    new Sender(station, queued.identity()),
                    clock,
                    new Backoff(random));
            while (unfinished(queued) && steps < MOST_STEPS) {
                Duration wait = drain.step();
                steps++;
                if (unfinished(queued)) {
                    clock.move(wait);
                    longest = wait.compareTo(longest) > 0 ? wait : longest;
                }
            }
        }
        Instant good = healed;
        return new Drained(
                station,
                OutboxRow.all(queued.store()),
                Optional.ofNullable(spoiled),
                steps,
                proxy.broken(),
                longest,
                good == null ? Duration.ZERO : Duration.between(good, clock.instant()));
    }

    private boolean unfinished(QueuedStation queued) {
        OutboxRow poison = spoiled;
        return OutboxRow.all(queued.store()).stream()
                .anyMatch(row -> row.state() == EventState.PENDING
                        && (poison == null
                                || row.event().equals(poison.event())
                                || !row.application().equals(poison.application())));
    }

    private LineFault fault() {
        if (bad.getAndDecrement() > 0) {
            return LineFault.of(weather);
        }
        if (healed == null) {
            healed = clock.instant();
        }
        return new LineFault.None();
    }
}
