package org.shubbak.core.device;

/// Where a device stands in its life: only `READY` takes work. `NOT_READY` is a device that is there and answers, and
/// that somebody has to see to first: paper, cover, registration. `LOST` is one that was there and answers no more.
public enum DeviceState {
    ABSENT,
    OPENING,
    READY,
    NOT_READY,
    BUSY,
    LOST
}
