package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;

/// What a device can do now, and the sentence to show when that is less than everything (paper low, cover open).
public record DeviceHealth(DeviceState state, @Nullable Problem problem) {
    public static DeviceHealth ready() {
        return new DeviceHealth(DeviceState.READY, null);
    }

    public static DeviceHealth of(DeviceState state, String problemCode) {
        return new DeviceHealth(state, Problem.of(problemCode));
    }

    public boolean usable() {
        return state == DeviceState.READY || state == DeviceState.BUSY;
    }
}
