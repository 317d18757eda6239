package org.shubbak.core.counter;

import java.util.Optional;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.text.Problem;

/// Fees that were paid in another system: the national bill payment or a wallet. This counter sees a reference and no
/// money, so it says no more than that until the hub has found the payment there.
final class ElsewhereDesk {
    private final PaymentRecords records;

    ElsewhereDesk(PaymentRecords records) {
        this.records = records;
    }

    PayOutcome take(
            CitizenApplication application, Money due, Payment.Method method, Reference reference, Actor actor) {
        Optional<Problem> fault = Reference.fault(reference);
        if (fault.isPresent()) {
            return new PayOutcome.NotStarted(fault.get());
        }
        String value = Reference.value(reference);
        PaymentFacts facts = PaymentFacts.none().withReference(value);
        return switch (records.begin(records.intent(application, due, method, actor, facts))) {
            case PaymentRecords.Begun.Ready ready ->
                new PayOutcome.Awaiting(ready.payment().asPayment(), value);
            case PaymentRecords.Begun.Refused refused -> refused.outcome();
        };
    }
}
