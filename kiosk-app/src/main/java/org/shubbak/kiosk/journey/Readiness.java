package org.shubbak.kiosk.journey;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;

/// What paying and printing can do now. Both null while the devices are being asked.
public record Readiness(
        @Nullable DeviceHealth terminal, @Nullable DeviceHealth printer) {

    public static final Readiness ASKING = new Readiness(null, null);

    public boolean asking() {
        return terminal == null;
    }

    public boolean canPay() {
        return terminal != null && terminal.usable();
    }
}
