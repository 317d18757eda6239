package org.shubbak.core.sync;

import org.shubbak.core.text.Problem;

/// What came back for a question.
public sealed interface HubReply {

    /// Status 200; the hub has committed whatever it was asked to do.
    record Said(String json) implements HubReply {}

    /// Nobody knows whether the hub did it: no answer, or none that says so.
    record Unknown(Problem problem) implements HubReply {}

    /// The hub does not do this, for this station or at all.
    record Refused(Problem problem) implements HubReply {}
}
