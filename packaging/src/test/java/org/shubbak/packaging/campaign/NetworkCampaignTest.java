package org.shubbak.packaging.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.store.EventState;
import org.shubbak.core.store.OutboxRow;
import org.shubbak.core.sync.Backoff;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.HubClient;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.Hub;
import org.shubbak.hub.HubSettings;
import org.shubbak.hub.HubStart;

/// Stations with full queues, a real hub, and lines that cut, swallow, double, hold back and fall silent.
@Tag("campaign")
class NetworkCampaignTest {
    private static final int AT_ONCE = 4;

    @TempDir
    Path folder;

    private final AtomicInteger duplicates = new AtomicInteger();

    @Test
    void everyEventIsAtTheHubOnceAndNothingStaysStuck() throws Exception {
        int drains = Figures.rounds(200);

        List<BadLine.Drained> drained = drain(drains, this::counted);

        HubRows hub = HubRows.read(folder.resolve("hub"));
        List<String> faults = new ArrayList<>();
        drained.forEach(one -> faults.addAll(judged(one, hub)));
        print(drained, hub, faults);
        assertThat(faults).isEmpty();
        assertThat(hub.alarms()).isEmpty();
        assertThat(duplicates).as("batches that the hub had before").hasPositiveValue();
        assertThat(drained).anyMatch(one -> one.spoiled().isPresent());
    }

    /// The control: a campaign that would not see this sees nothing.
    @Test
    void aStationThatTakesSilenceForYesLosesEvents() throws Exception {
        List<BadLine.Drained> drained = drain(20, NetworkCampaignTest::hasty);

        HubRows hub = HubRows.read(folder.resolve("hub"));
        long missing = drained.stream().mapToLong(one -> missing(one, hub)).sum();
        Figures.print("network, a station that takes silence for yes: " + missing + " of "
                + drained.stream().mapToInt(one -> one.rows().size()).sum() + " events lost");
        assertThat(missing).isPositive();
    }

    private List<BadLine.Drained> drain(int drains, UnaryOperator<HubClient> manner)
            throws InterruptedException, ExecutionException {
        HubStart start = Hub.start(HubSettings.local(folder.resolve("hub")));
        assertThat(start).isInstanceOf(HubStart.Running.class);
        try (Hub hub = ((HubStart.Running) start).hub();
                ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<BadLine.Drained>> running = new ArrayList<>();
            for (int i = 0; i < drains; i++) {
                String name = String.format(Locale.ROOT, "net-%03d", i);
                BadLine line = new BadLine(name, folder.resolve(name), hub.address(), i, manner);
                running.add(threads.submit(line::drain));
            }
            List<BadLine.Drained> all = new ArrayList<>();
            for (Future<BadLine.Drained> one : running) {
                all.add(one.get());
            }
            return all;
        }
    }

    private static List<String> judged(BadLine.Drained one, HubRows hub) {
        List<String> faults = new ArrayList<>();
        List<HubRows.Row> there = hub.of(one.station());
        Set<UUID> ids = there.stream().map(HubRows.Row::event).collect(Collectors.toSet());
        Set<UUID> ours = one.rows().stream().map(OutboxRow::event).collect(Collectors.toSet());
        if (ids.size() != there.size()) {
            faults.add(one.station() + ": " + (there.size() - ids.size()) + " events twice");
        }
        if (missing(one, hub) > 0) {
            faults.add(one.station() + ": " + missing(one, hub) + " events missing");
        }
        if (!ours.containsAll(ids)) {
            faults.add(one.station() + ": events that it never had");
        }
        if (one.wanted().stream().anyMatch(row -> row.state() != EventState.ACCEPTED)) {
            faults.add(one.station() + ": events that the station still takes for unsent");
        }
        if (one.longest().compareTo(Backoff.CAP) > 0 || one.stuck().compareTo(Backoff.CAP) > 0) {
            faults.add(
                    one.station() + ": stuck for " + one.longest() + ", " + one.stuck() + " after the line was good");
        }
        one.spoiled()
                .filter(poison -> state(one, poison) != EventState.PARKED)
                .ifPresent(poison -> faults.add(one.station() + ": the unreadable event is " + state(one, poison)));
        return faults;
    }

    private static EventState state(BadLine.Drained one, OutboxRow row) {
        return one.rows().stream()
                .filter(now -> now.event().equals(row.event()))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static long missing(BadLine.Drained one, HubRows hub) {
        Set<UUID> wanted = one.wanted().stream().map(OutboxRow::event).collect(Collectors.toCollection(HashSet::new));
        hub.of(one.station()).forEach(row -> wanted.remove(row.event()));
        return wanted.size();
    }

    private void print(List<BadLine.Drained> drained, HubRows hub, List<String> faults) throws IOException {
        Figures.print(String.format(
                Locale.ROOT,
                "network: %d drains, %d events at stations, %d at the hub, %d verdicts \"duplicate\", %d lines broken,"
                        + " %d steps, %d unreadable events parked, longest wait %s, longest after the line was good %s,"
                        + " %d faults",
                drained.size(),
                drained.stream().mapToInt(one -> one.rows().size()).sum(),
                hub.rows().size(),
                duplicates.get(),
                drained.stream().mapToInt(BadLine.Drained::broken).sum(),
                drained.stream().mapToInt(BadLine.Drained::steps).sum(),
                drained.stream()
                        .map(BadLine.Drained::spoiled)
                        .flatMap(Optional::stream)
                        .count(),
                longest(drained.stream().map(BadLine.Drained::longest).toList()),
                longest(drained.stream().map(BadLine.Drained::stuck).toList()),
                faults.size()));
    }

    private static Duration longest(List<Duration> all) {
        return all.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private HubClient counted(HubClient line) {
        return answering(line, (batch, answer) -> {
            if (answer instanceof HubAnswer.Answered answered) {
                duplicates.addAndGet((int) answered.answer().verdicts().stream()
                        .filter(verdict -> verdict.verdict() == Verdict.DUPLICATE)
                        .count());
            }
            return answer;
        });
    }

    private static HubClient hasty(HubClient line) {
        return answering(
                line,
                (batch, answer) -> answer instanceof HubAnswer.Unknown ? new HubAnswer.Answered(yes(batch)) : answer);
    }

    private static BatchAnswer yes(EventBatch batch) {
        return new BatchAnswer(batch.events().stream()
                .map(WireEvent::eventId)
                .map(id -> new EventVerdict(id, Verdict.ACCEPTED, null, null))
                .toList());
    }

    private interface Reading {
        HubAnswer read(EventBatch batch, HubAnswer answer);
    }

    private static HubClient answering(HubClient line, Reading reading) {
        return new HubClient() {
            @Override
            public HubAnswer send(EventBatch batch) {
                return reading.read(batch, line.send(batch));
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
