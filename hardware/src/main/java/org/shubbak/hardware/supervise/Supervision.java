package org.shubbak.hardware.supervise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.shubbak.core.device.DeviceFault;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.text.Problem;

/// What is known about one device and when to look at it again. Pure: no thread, no clock, no line.
/// @param seen what the last look found
/// @param met whether the device ever answered: one that did is lost when it is away, and that is a fault; one that did
///     not is absent, and nothing went wrong
/// @param misses looks in a row that found nobody
/// @param faults the newest first
record Supervision(DeviceHealth seen, boolean working, boolean met, int misses, List<DeviceFault> faults) {
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final int LONGEST_RETRY = 4; // the fourth in a row comes after 2 s, and so do all after it
    private static final int KEPT = 10;

    sealed interface Event {
        /// The device's thread begins a command of the counter's.
        record WorkBegan() implements Event {}

        record WorkEnded() implements Event {}

        record Looked(DeviceHealth health, Instant at) implements Event {}
    }

    static Supervision begin() {
        return new Supervision(new DeviceHealth(DeviceState.OPENING, null), false, false, 0, List.of());
    }

    Supervision next(Event event) {
        return switch (event) {
            case Event.WorkBegan began -> new Supervision(seen, true, met, misses, faults);
            case Event.WorkEnded ended -> new Supervision(seen, false, met, misses, faults);
            case Event.Looked looked -> looked(looked.health(), looked.at());
        };
    }

    private Supervision looked(DeviceHealth health, Instant at) {
        boolean there = health.usable() || health.state() == DeviceState.NOT_READY;
        DeviceState away = met ? DeviceState.LOST : DeviceState.ABSENT;
        DeviceHealth now = there ? health : new DeviceHealth(away, health.problem());
        Problem problem = now.problem();
        boolean wrong = !now.usable() && now.state() != DeviceState.ABSENT && !now.equals(seen);
        return new Supervision(
                now,
                working,
                met || there,
                there ? 0 : Math.min(misses + 1, LONGEST_RETRY),
                wrong && problem != null ? kept(new DeviceFault(at, now.state(), problem)) : faults);
    }

    private List<DeviceFault> kept(DeviceFault newest) {
        return Stream.concat(Stream.of(newest), faults.stream()).limit(KEPT).toList();
    }

    /// A ready device that works is busy. One that is not ready stays so until a look finds it mended.
    DeviceReport report() {
        boolean busy = working && seen.state() == DeviceState.READY;
        return new DeviceReport(busy ? new DeviceHealth(DeviceState.BUSY, seen.problem()) : seen, faults);
    }

    /// From the end of one look to the next.
    Duration pause() {
        return misses == 0 ? HEARTBEAT : FIRST_RETRY.multipliedBy(1L << (misses - 1));
    }
}
