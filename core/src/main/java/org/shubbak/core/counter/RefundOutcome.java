package org.shubbak.core.counter;

import java.util.UUID;
import org.shubbak.core.store.RefundState;
import org.shubbak.core.text.Problem;

/// What a person may be told about money that is to go back; each is on disk before it is returned.
public sealed interface RefundOutcome {
    /// The case stands where it is said to stand; nothing has moved yet.
    record Stands(UUID refundCase, RefundState state) implements RefundOutcome {}

    /// The money went back, once; its paper is [RefundDesk#paper].
    record GivenBack(UUID refundCase) implements RefundOutcome {}

    /// Nothing moved, and why; what may be done next stands in the sentence.
    record NotDone(Problem problem) implements RefundOutcome {}

    /// Do not try again: the lookup settles it.
    record InDoubt(Problem problem) implements RefundOutcome {}

    /// Two people decide, from the terminal's slip.
    record Manual(Problem problem) implements RefundOutcome {}

    record NotKept(Problem problem) implements RefundOutcome {}
}
