package org.shubbak.core.store;

import java.util.UUID;

/// Numbers that the hub gave to this station alone.
/// @param leaseId made by the station: the same id gets the same block however often it is asked for
/// @param series for example `RAM-03-2026-ILS`
public record LeasedBlock(UUID leaseId, String series, long first, long last) {
    public LeasedBlock {
        if (first < 1 || last < first) {
            throw new IllegalArgumentException("a block from " + first + " to " + last);
        }
    }

    public long size() {
        return last - first + 1;
    }
}
