package org.shubbak.core.device;

import java.time.Duration;
import org.shubbak.core.text.Problem;

/// Stands where the station has no reader: the number is typed.
public record NoReader() implements IdReader {
    @Override
    public ReadOutcome read(Duration deadline) {
        return new ReadOutcome.Lost(Problem.of("device.noReader"));
    }

    @Override
    public DeviceHealth health() {
        return DeviceHealth.of(DeviceState.ABSENT, "device.noReader");
    }

    @Override
    public void close() {}
}
