package org.shubbak.hardware.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What this program holds and uses when nothing happens.
/// @param files descriptors, the fewest of the window: looks open and close some all the time; so with the threads
/// @param cpuPercent of one processor
record ProcessLoad(long files, long threads, double cpuPercent) {
    private static final Duration SAMPLE = Duration.ofMillis(20);
    /// The JDK makes and keeps these as it likes: for the ends of child processes, and for work without an executor.
    private static final Pattern OF_THE_JDK =
            Pattern.compile("process reaper.*|ForkJoinPool.*|CompletableFutureDelayScheduler|.*Cleaner.*");

    static ProcessLoad over(Duration window) {
        long files = Long.MAX_VALUE;
        long threads = Long.MAX_VALUE;
        long cpu = cpu();
        long start = System.nanoTime();
        while (System.nanoTime() - start < window.toNanos()) {
            files = Math.min(files, openFiles());
            threads = Math.min(threads, livingThreads());
            LockSupport.parkNanos(SAMPLE.toNanos());
        }
        return new ProcessLoad(files, threads, 100.0 * (cpu() - cpu) / (System.nanoTime() - start));
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static long openFiles() {
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            return all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static long livingThreads() {
        return names().size();
    }

    /// Of all threads that somebody here has started.
    static List<String> names() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !OF_THE_JDK.matcher(name).matches())
                .sorted()
                .toList();
    }
}
