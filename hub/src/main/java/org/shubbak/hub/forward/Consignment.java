package org.shubbak.hub.forward;

import java.util.UUID;

/// What a ministry is to have.
public sealed interface Consignment permits EventConsignment, PaperConsignment {
    /// The same however often it comes.
    UUID id();

    UUID applicationId();

    /// JSON, the same by whatever way it goes.
    Message message();

    /// Names sort in the order of arrival, a paper behind the event that tells of it.
    String fileName();
}
