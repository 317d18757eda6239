package org.shubbak.core.counter;

import java.util.UUID;
import org.shubbak.core.money.Payment;
import org.shubbak.core.text.Problem;

/// What looking up a payment in doubt came to, or what two people decided about it.
public sealed interface Settlement {
    /// No payment of this terminal is open.
    record Nothing() implements Settlement {}

    /// It was charged, once; the application may be filed.
    record PaidLate(UUID application, Payment payment) implements Settlement {}

    /// Proven; the fee may be paid again.
    record NotCharged(UUID application, Problem problem) implements Settlement {}

    /// Ask again when the line returns. The terminal takes no other charge.
    record StillInDoubt(UUID application, Problem problem) implements Settlement {}

    /// Waits for two people: [PaymentDesk#decide]. The terminal takes no other charge.
    record Manual(UUID application, UUID payment, Problem problem) implements Settlement {}

    /// A reversal or refund that was in doubt: the money went back, once.
    record GivenBack(UUID application, UUID payment) implements Settlement {}

    /// Proven: no money went back; it may be tried again.
    record NotGivenBack(UUID application, Problem problem) implements Settlement {}

    /// What two people said cannot be right, or it was one person: nothing changed.
    record NotTaken(Problem problem) implements Settlement {}

    record NotKept(Problem problem) implements Settlement {}
}
