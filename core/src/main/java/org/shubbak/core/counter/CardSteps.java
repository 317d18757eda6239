package org.shubbak.core.counter;

import java.util.function.Consumer;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentFacts;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.text.Problem;

/// Commits each fact of a running payment before the driver may go on.
final class CardSteps implements PaymentSteps {
    private final PaymentRecords records;
    private final KeptPayment payment;
    private final Consumer<Problem> onMessage;
    private PaymentState reached;
    private PaymentFacts facts;

    CardSteps(PaymentRecords records, KeptPayment payment, Consumer<Problem> onMessage) {
        this.records = records;
        this.payment = payment;
        this.onMessage = onMessage;
        this.reached = payment.state();
        this.facts = payment.facts();
    }

    /// How far the disk knows it.
    PaymentState reached() {
        return reached;
    }

    PaymentFacts facts() {
        return facts;
    }

    @Override
    public void sending() {
        reach(PaymentState.SENT);
    }

    @Override
    public void accepted() {
        reach(PaymentState.ACCEPTED);
    }

    @Override
    public void result(TerminalResult result) {
        facts = facts.with(result);
        reach(PaymentState.RESULT);
    }

    @Override
    public void printed(TerminalSlip slip) {
        facts = facts.with(slip);
        if (records.note(payment, reached, facts) instanceof Kept.Not<PaymentState> not) {
            throw new StepNotKept(not.problem());
        }
    }

    @Override
    public void message(Problem sentence) {
        onMessage.accept(sentence);
    }

    private void reach(PaymentState state) {
        reached = switch (records.move(payment, state, null, facts)) {
            case Kept.Done<PaymentState> done -> done.value();
            case Kept.Not<PaymentState> not -> throw new StepNotKept(not.problem());
        };
    }
}
