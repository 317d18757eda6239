package org.shubbak.clerk.station;

import java.time.Duration;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;

/// Stands where this counter has no reader: the number is typed.
public record NoReader() implements IdReader {
    @Override
    public ReadOutcome read(Duration deadline) {
        return new ReadOutcome.Lost(Problem.of("clerk.noReader"));
    }

    @Override
    public DeviceHealth health() {
        return DeviceHealth.of(DeviceState.ABSENT, "clerk.noReader");
    }

    @Override
    public void close() {}
}
