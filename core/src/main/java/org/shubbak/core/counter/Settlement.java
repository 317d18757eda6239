package org.shubbak.core.counter;

import java.util.UUID;
import org.shubbak.core.money.Payment;
import org.shubbak.core.text.Problem;

/// What looking up a payment in doubt came to.
public sealed interface Settlement {
    /// No payment of this terminal is open.
    record Nothing() implements Settlement {}

    /// It was charged, once; the application may be filed.
    record PaidLate(UUID application, Payment payment) implements Settlement {}

    /// Proven; the fee may be paid again.
    record NotCharged(UUID application, Problem problem) implements Settlement {}

    /// Ask again when the line returns. The terminal takes no other charge.
    record StillInDoubt(UUID application, Problem problem) implements Settlement {}

    /// Waits for a supervisor: [PaymentDesk#decide]. The terminal takes no other charge.
    record Manual(UUID application, UUID payment, Problem problem) implements Settlement {}

    record NotKept(Problem problem) implements Settlement {}
}
