package org.shubbak.hardware.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.link.LinkLost;

/// The cables of all kinds of devices are pulled and put back while the devices are in use, all at the same time.
@EnabledIf("org.shubbak.hardware.link.SocatPair#possible")
class ReplugTest {
    private static final long SEED = 20261124;
    private static final Duration WINDOW = Duration.ofSeconds(2);
    private static final Duration LOSS = Duration.ofSeconds(2);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    /// Of one processor, for eight devices and their eight simulators.
    private static final double IDLE_PERCENT = 30;

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(300)
    void everyDeviceIsReadyAgainAfterEachReplugAndNothingIsLeftOver() throws Exception {
        replug(3, 500);
    }

    @Test
    @Tag("campaign")
    @Timeout(3600)
    void aHundredReplugsOfEachKindShowWithinTwoSecondsAndHealWithinFive() throws Exception {
        for (ReplugTrial trial : replug(100, 4000)) {
            assertThat(trial.losses).as(trial.name()).allMatch(loss -> loss.compareTo(LOSS) <= 0);
            assertThat(trial.recoveries).as(trial.name()).allMatch(back -> back.compareTo(RECOVERY) <= 0);
        }
    }

    private List<ReplugTrial> replug(int rounds, int away) throws Exception {
        List<ReplugTrial> trials = plugIn();
        try {
            together(trials, 1, 1, SEED);
            ProcessLoad before = ProcessLoad.over(WINDOW);
            trials.forEach(trial -> {
                trial.losses.clear();
                trial.recoveries.clear();
            });
            together(trials, rounds, away, SEED + 1);
            ProcessLoad after = ProcessLoad.over(WINDOW);
            trials.forEach(trial -> print(trial, rounds));
            System.out.printf(Locale.ROOT, "idle before: %s%nidle after:  %s%n", before, after);
            assertThat(after.files()).as("descriptors").isLessThanOrEqualTo(before.files());
            assertThat(after.threads())
                    .as(() -> "threads: " + ProcessLoad.names())
                    .isLessThanOrEqualTo(before.threads());
            assertThat(after.cpuPercent()).as("processor in per cent").isLessThan(IDLE_PERCENT);
            assertThat(trials)
                    .allSatisfy(trial -> assertThat(trial.workDone())
                            .as(trial.name() + " did its work")
                            .isPositive());
        } finally {
            trials.forEach(ReplugTrial::close);
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("tried "));
        return trials;
    }

    private List<ReplugTrial> plugIn() throws LinkLost {
        List<ReplugTrial> trials = new ArrayList<>();
        for (TriedDevice device : TriedDevice.all()) {
            trials.add(ReplugTrial.onTcp(device));
        }
        for (TriedDevice device : TriedDevice.all()) {
            trials.add(ReplugTrial.onPty(device, folder));
        }
        return trials;
    }

    private static void together(List<ReplugTrial> trials, int rounds, int away, long seed)
            throws InterruptedException, ExecutionException {
        try (ExecutorService hands = Executors.newCachedThreadPool()) {
            List<Future<?>> all = new ArrayList<>();
            for (ReplugTrial trial : trials) {
                Random random = new Random(seed + all.size());
                all.add(hands.submit(() -> {
                    trial.rounds(rounds, away, random);
                    return trial;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void print(ReplugTrial trial, int rounds) {
        System.out.printf(
                Locale.ROOT,
                "%-18s %3d rounds, %5d uses; loss in ms p50 %4d p95 %4d worst %4d; recovery p50 %4d p95 %4d worst %4d%n",
                trial.name(),
                rounds,
                trial.workDone(),
                part(trial.losses, 0.5),
                part(trial.losses, 0.95),
                part(trial.losses, 1),
                part(trial.recoveries, 0.5),
                part(trial.recoveries, 0.95),
                part(trial.recoveries, 1));
    }

    private static long part(List<Duration> times, double part) {
        return times.stream()
                .sorted()
                .skip((long) Math.ceil(part * times.size()) - 1)
                .findFirst()
                .orElseThrow()
                .toMillis();
    }
}
