package org.shubbak.core.sync.wire;

import org.jspecify.annotations.Nullable;

/// What became of an order at a station.
/// @param number of the order
/// @param latest the highest number of an order that the station has heard, so that a restored hub goes on behind it
/// @param inForce the version of the catalogue with which the station works now
/// @param reason why it was refused, as a code of `problem.…`; null otherwise
public record PackReport(
        String station,
        long number,
        long latest,
        State state,
        String inForce,
        @Nullable String reason) {

    public enum State {
        /// Fetched and checked; waits for the moment between two people.
        READY,
        IN_FORCE,
        REFUSED
    }
}
