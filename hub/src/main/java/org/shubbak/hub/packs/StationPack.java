package org.shubbak.hub.packs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a station stands with its catalogue.
/// @param office empty where the hub does not know it
/// @param ordered the number of the last order that it was given; 0 for none
/// @param state of the order `number`, as it reported; null before the first report
/// @param inForce the version it works with, as it reported; the one its program brought before the first report
/// @param reason why it refused, as a code
public record StationPack(
        String station,
        String office,
        long ordered,
        long number,
        @Nullable String state,
        String inForce,
        @Nullable String reason,
        @Nullable Instant reportedAt) {}
