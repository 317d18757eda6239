package org.shubbak.core.carry;

import java.nio.file.Path;
import java.util.Optional;
import org.shubbak.core.text.Problem;

/// What became of a file that is carried by hand. [CarryWords] says it to people.
public sealed interface CarryOutcome {
    /// The queue is on the stick, whole; everything still waits here until the hub has answered.
    record Written(Path file, long events) implements CarryOutcome {}

    /// Nothing waits, and no file was made.
    record NothingWaits() implements CarryOutcome {}

    /// The answers were taken.
    /// @param judged events that had waited and now have their verdict
    /// @param trouble why that may not be all; the rest waits as before
    record Taken(long judged, long verdicts, Optional<Problem> trouble) implements CarryOutcome {}

    /// Nothing was done.
    record Refused(Problem problem) implements CarryOutcome {}
}
