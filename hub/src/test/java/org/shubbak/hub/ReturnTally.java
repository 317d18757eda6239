package org.shubbak.hub;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.shubbak.core.text.Problem;

/// What thousands of stations heard together. Any thread.
final class ReturnTally {
    private static final double SECOND = 1e9;

    private final Queue<Long> taken = new ConcurrentLinkedQueue<>();
    private final Queue<Long> refused = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> lost = new ConcurrentHashMap<>();

    void taken(long nanos) {
        taken.add(nanos);
    }

    void toldToComeAgain(long nanos) {
        refused.add(nanos);
    }

    /// No answer came.
    void lost(Problem why) {
        lost.computeIfAbsent(why.code(), code -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "answer to what was taken %s, told to come again %d times (%s), no answer %s",
                times(taken),
                refused.size(),
                times(refused),
                lost.isEmpty() ? "0 times" : lost);
    }

    private static String times(Queue<Long> all) {
        long[] sorted = all.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            return "never";
        }
        return String.format(
                Locale.ROOT,
                "p50 %.2f s, p99 %.2f s, worst %.2f s",
                sorted[sorted.length / 2] / SECOND,
                sorted[sorted.length * 99 / 100] / SECOND,
                Arrays.stream(sorted).max().orElse(0) / SECOND);
    }
}
