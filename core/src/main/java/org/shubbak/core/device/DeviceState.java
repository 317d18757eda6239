package org.shubbak.core.device;

/// Where a device stands in its life: only `READY` takes work.
public enum DeviceState {
    ABSENT,
    OPENING,
    READY,
    BUSY,
    LOST
}
