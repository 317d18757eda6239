package org.shubbak.core.technician;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.text.Problem;

/// A watch that asks when it is asked, and keeps the last ten faults of each device. Each device is asked on one
/// thread;
/// different devices may be on different ones.
public final class PolledWatch implements DeviceWatch {
    private static final int KEPT = 10;
    private final Map<DeviceKind, Asked> devices = new EnumMap<>(DeviceKind.class);

    /// @param ask its health
    /// @param release lets go of its line
    public record Device(Supplier<DeviceHealth> ask, Runnable release) {}

    private static final class Asked {
        private final Device device;
        private final Deque<DeviceFault> faults = new ArrayDeque<>();
        private @Nullable Problem last;

        private Asked(Device device) {
            this.device = device;
        }
    }

    private final Clock clock;

    /// @param devices a kind that is missing is not there
    public PolledWatch(Map<DeviceKind, Device> devices, Clock clock) {
        this.clock = clock;
        devices.forEach((kind, device) -> this.devices.put(kind, new Asked(device)));
    }

    /// The devices of a running program. A terminal opens its line for each question and needs no letting go.
    public static PolledWatch of(IdReader reader, ReceiptPrinter printer, PaymentTerminal terminal, Clock clock) {
        return new PolledWatch(
                Map.of(
                        DeviceKind.READER, new Device(reader::health, reader::close),
                        DeviceKind.PRINTER, new Device(printer::health, printer::close),
                        DeviceKind.TERMINAL, new Device(terminal::health, () -> {})),
                clock);
    }

    @Override
    public DeviceLife life(DeviceKind kind) {
        Asked asked = devices.get(kind);
        if (asked == null) {
            return new DeviceLife(new DeviceHealth(DeviceState.ABSENT, null), List.of());
        }
        DeviceHealth health = asked.device.ask().get();
        Problem problem = health.problem();
        if (problem != null && !problem.equals(asked.last)) {
            asked.faults.addFirst(new DeviceFault(clock.instant(), problem));
            while (asked.faults.size() > KEPT) {
                asked.faults.removeLast();
            }
        }
        asked.last = problem;
        return new DeviceLife(health, List.copyOf(asked.faults));
    }

    @Override
    public void release(DeviceKind kind) {
        Asked asked = devices.get(kind);
        if (asked != null) {
            asked.device.release().run();
        }
    }
}
