package org.shubbak.kiosk.journey;

import org.shubbak.core.counter.PayOutcome;
import org.shubbak.core.counter.Settlement;

/// Paying, by card only. A press while the terminal works changes nothing; what is in doubt is asked about, never
/// charged again.
final class Pay {

    static Next begin(Bill bill) {
        return bill.due().isZero()
                ? Finish.file(bill)
                : Next.to(new Step.Pay(bill, Readiness.ASKING), new Effect.AskDevices());
    }

    Next next(Step.Paying step, Event event) {
        return switch (step) {
            case Step.Pay pay -> pay(pay, event);
            case Step.Charging charging -> charging(charging, event);
            case Step.PayFailed failed -> failed(failed, event);
            case Step.InDoubt doubt -> doubt(doubt, event);
        };
    }

    private static Next pay(Step.Pay step, Event event) {
        Bill bill = step.bill();
        return switch (event) {
            case Event.Asked asked -> Next.to(new Step.Pay(bill, asked.readiness()));
            case Event.Go any -> go(step);
            case Event.Back any ->
                Next.to(
                        new Step.Review(bill.draft()),
                        new Effect.Abandon(bill.application().id()));
            case Event.Cancel any -> Next.to(new Step.Leaving(step));
            case Event.Idle any -> Leave.warn(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    /// Where the terminal cannot take a card, the same button asks it again.
    private static Next go(Step.Pay step) {
        Bill bill = step.bill();
        if (step.readiness().asking()) {
            return Next.to(step);
        }
        return step.readiness().canPay()
                ? Next.to(new Step.Charging(bill, null, false), new Effect.Charge(bill.application()))
                : begin(bill);
    }

    private static Next charging(Step.Charging step, Event event) {
        Bill bill = step.bill();
        return switch (event) {
            case Event.TerminalSays says -> Next.to(new Step.Charging(bill, says.message(), step.cancelling()));
            case Event.Cancel any ->
                step.cancelling()
                        ? Next.to(step)
                        : Next.to(new Step.Charging(bill, step.message(), true), new Effect.CancelCharge());
            case Event.Paid paid -> paid(bill, paid.outcome());
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Next paid(Bill bill, PayOutcome outcome) {
        return switch (outcome) {
            case PayOutcome.Paid any -> Finish.file(bill);
            case PayOutcome.Awaiting any -> Finish.file(bill);
            case PayOutcome.Declined declined -> Next.to(new Step.PayFailed(bill, declined.problem()));
            case PayOutcome.NotStarted not -> Next.to(new Step.PayFailed(bill, not.problem()));
            case PayOutcome.Blocked blocked -> Next.to(new Step.PayFailed(bill, blocked.problem()));
            case PayOutcome.NotKept not -> Next.to(new Step.PayFailed(bill, not.problem()));
            case PayOutcome.InDoubt doubt -> Next.to(new Step.InDoubt(bill, doubt.problem(), false));
            case PayOutcome.Manual manual -> Next.to(new Step.InDoubt(bill, manual.problem(), false));
        };
    }

    private static Next settled(Bill bill, Settlement settlement) {
        return switch (settlement) {
            case Settlement.PaidLate any -> Finish.file(bill);
            // Settled already: the counter knows whether it was paid.
            case Settlement.Nothing any -> Finish.file(bill);
            case Settlement.NotCharged not -> Next.to(new Step.PayFailed(bill, not.problem()));
            case Settlement.StillInDoubt still -> Next.to(new Step.InDoubt(bill, still.problem(), false));
            case Settlement.Manual manual -> Next.to(new Step.InDoubt(bill, manual.problem(), false));
            case Settlement.NotKept not -> Next.to(new Step.InDoubt(bill, not.problem(), false));
            // What was in doubt was another person's money going back: this payment is settled already.
            case Settlement.GivenBack any -> Finish.file(bill);
            case Settlement.NotGivenBack any -> Finish.file(bill);
            case Settlement.NotTaken not -> Next.to(new Step.InDoubt(bill, not.problem(), false));
        };
    }

    private static Next failed(Step.PayFailed step, Event event) {
        return switch (event) {
            case Event.Go any -> begin(step.bill());
            case Event.Cancel any -> Leave.from(step);
            case Event.Idle any -> Leave.warn(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Next doubt(Step.InDoubt step, Event event) {
        Bill bill = step.bill();
        return switch (event) {
            case Event.Go any ->
                step.asking()
                        ? Next.to(step)
                        : Next.to(new Step.InDoubt(bill, step.problem(), true), new Effect.Settle());
            case Event.Settled settled -> settled(bill, settled.settlement());
            case Event.Cancel any -> step.asking() ? Next.to(step) : Leave.from(step);
            case Event.Idle any -> step.asking() ? Next.to(step) : Leave.warn(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }
}
