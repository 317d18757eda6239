package org.shubbak.core.sync.wire;

import java.util.UUID;

/// The first line of a file that is carried by hand between a station and its hub, for weeks without a line.
/// @param form what follows: [#QUEUE] or [#ANSWERS]
/// @param export names the queue file; its answers bear the same name
/// @param station whose events they are
/// @param madeAt the writer's clock, ISO 8601 UTC; a claim, never used for order
public record CarriedHead(String form, UUID export, String station, String madeAt) {
    /// Each part is an [EventBatch], signed by the station as it would be sent.
    public static final String QUEUE = "queue-1";

    /// Each part is an [AnswerPart], signed by the hub.
    public static final String ANSWERS = "answers-1";
}
