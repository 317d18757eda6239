package org.shubbak.core.sync;

import java.time.Duration;
import java.util.Optional;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.text.Problem;

/// What came back for a batch. Only `Answered` says anything about an event.
public sealed interface HubAnswer {

    /// Status 200 with a well-formed answer: the hub has committed what it accepted.
    record Answered(BatchAnswer answer) implements HubAnswer {}

    /// No answer, or none that can be understood: the hub may or may not have the batch. Status 408, 425, 429, 502 and
    /// above, a broken connection, nonsense.
    /// @param retryAfter how long the hub asks to be left alone
    record Unknown(Problem problem, Optional<Duration> retryAfter) implements HubAnswer {}

    /// Status 401 or 403: something is wrong with this station, nothing with its events.
    record NotAllowed(Problem problem) implements HubAnswer {}

    /// Status 413.
    record TooLarge() implements HubAnswer {}

    /// Status 400, 500 or another that tells of trouble with this very batch. Still unknown; three times for the same
    /// batch lets the station look for the one event that causes it.
    record Stumbled(int status) implements HubAnswer {}
}
