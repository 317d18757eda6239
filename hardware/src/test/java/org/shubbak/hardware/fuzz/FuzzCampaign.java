package org.shubbak.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/// Fires spoilt input at parsers: no exception escapes, no input takes long, and none costs much memory. Every input is
/// made of its seed alone; `-Dfuzz.from=SEED -Dfuzz.count=1` fires one again. All targets of all rooms together take
/// ten million inputs in `-Pcampaign`, and a seeded 210,000 in every build.
public abstract class FuzzCampaign {
    private static final long SAMPLE = 30_000;
    private static final long CAMPAIGN = 1_500_000;
    /// No input is longer than 16 KiB, and no parser needs more than this for it.
    private static final long MOST_BYTES = 8L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    protected abstract List<FuzzTarget> targets();

    @TestFactory
    Stream<DynamicTest> nothingEscapesAParserAndNoneHangsOrSwells() {
        return tests(SAMPLE);
    }

    @Tag("campaign")
    @TestFactory
    Stream<DynamicTest> nothingEscapesAParserInTenMillionInputs() {
        return tests(CAMPAIGN);
    }

    private Stream<DynamicTest> tests(long inputs) {
        return targets().stream()
                .map(target -> DynamicTest.dynamicTest(target.name(), () -> {
                    Run run = new Run(target, Long.getLong("fuzz.from", 0), Long.getLong("fuzz.count", inputs));
                    assertThat(run.fire()).isGreaterThan(0);
                }));
    }

    /// One target, on a thread of its own, watched from this one.
    private static final class Run {
        private final FuzzTarget target;
        private final long from;
        private final long count;
        private final AtomicReference<Throwable> escaped = new AtomicReference<>();
        private volatile long seed;
        private long worst;

        Run(FuzzTarget target, long from, long count) {
            this.target = target;
            this.from = from;
            this.count = count;
            this.seed = from;
        }

        long fire() throws InterruptedException {
            List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .toList();
            heap.forEach(MemoryPoolMXBean::resetPeakUsage);
            long start = System.nanoTime();
            Thread firing = Thread.ofPlatform()
                    .daemon()
                    .name("fuzz-" + target.name())
                    .uncaughtExceptionHandler((thread, error) -> escaped.set(error))
                    .start(this::fireAll);
            long last = -1;
            while (firing.isAlive()) {
                firing.join(LONGEST);
                if (firing.isAlive() && seed == last) {
                    throw new AssertionError("hangs: " + replay(seed));
                }
                last = seed;
            }
            Throwable error = escaped.get();
            if (error != null) {
                throw new AssertionError(error + ": " + replay(seed), error);
            }
            System.out.printf(
                    Locale.ROOT,
                    "fuzz %-20s %,10d inputs %6.1f s, peak heap %4d MB, worst input allocated %5d kB%n",
                    target.name(),
                    count,
                    (System.nanoTime() - start) / 1e9,
                    heap.stream()
                                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                    .sum()
                            >> 20,
                    worst >> 10);
            return count;
        }

        private void fireAll() {
            for (long next = from; next < from + count; next++) {
                seed = next;
                fire(next);
            }
        }

        private void fire(long one) {
            SplittableRandom random = new SplittableRandom(one);
            byte[] input = Spoiler.spoilt(random, target.sound());
            long before = THREADS.getCurrentThreadAllocatedBytes();
            target.parser().take(input, random);
            long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
            FuzzTarget.owed(allocated <= MOST_BYTES, allocated + " bytes allocated");
            worst = Math.max(worst, allocated);
        }

        private String replay(long one) {
            byte[] input = Spoiler.spoilt(new SplittableRandom(one), target.sound());
            return target.name() + " -Dfuzz.from=" + one + " -Dfuzz.count=1, input "
                    + HexFormat.of().formatHex(input);
        }
    }
}
