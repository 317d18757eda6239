package org.shubbak.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.packaging.bench.StationOpener;

/// A station of a program that is going to be killed. By system properties: `break.synchronous` for less care than the
/// product takes, `break.stopAt` and `break.signal` to stand still at that many steps of transactions, counted from the
/// start, and say so in a file.
public final class BreakableStation implements StationOpener {
    @Override
    public StationStore.Opening open(Path data, Clock clock, SecureRandom random) {
        AtomicInteger steps = new AtomicInteger();
        int stopAt = Integer.getInteger("break.stopAt", 0);
        Path signal = Path.of(System.getProperty("break.signal", "signal"));
        StoreWays ways = new StoreWays(System.getProperty("break.synchronous", "FULL"), step -> {
            if (steps.incrementAndGet() == stopAt) {
                standStill(signal, step);
            }
        });
        return StationStore.open(data, ways, clock, random);
    }

    private static void standStill(Path signal, StoreWays.Step step) {
        try {
            Path half = signal.resolveSibling(signal.getFileName() + ".half");
            Files.writeString(half, step.name());
            Files.move(half, signal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        while (true) {
            LockSupport.park();
        }
    }
}
