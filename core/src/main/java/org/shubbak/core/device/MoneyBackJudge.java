package org.shubbak.core.device;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// Decides what a terminal's words mean for money that was to be given back. Pure, as [PaymentJudge] is, and as
/// strict: what is not proven is left to a later lookup or to people.
public final class MoneyBackJudge {
    private MoneyBackJudge() {}

    /// Why this payment cannot be named to a terminal, if so. A number of zeros means "the last one" to some
    /// terminals, whichever that is.
    public static Optional<Problem> unnameable(TerminalResult original) {
        Money amount = original.amount();
        boolean named = original.approved()
                && original.payment()
                && amount != null
                && amount.minor() > 0
                && number(original.receiptNumber())
                && number(original.trace());
        return named ? Optional.empty() : Optional.of(Problem.of("payment.reversalUnnamed"));
    }

    private static boolean number(@Nullable String digits) {
        return digits != null && !digits.matches("0*");
    }

    /// The deciding word of a reversal that came to its end: terminals have been seen to reverse their last payment
    /// whatever they were asked for.
    public static MoneyBackOutcome judge(
            ReversalRequest request, @Nullable String expectedTerminalId, TerminalResult result) {
        if (!result.approved()) {
            return declined(result);
        }
        return disagreement(request, expectedTerminalId, result)
                .<MoneyBackOutcome>map(problem -> new MoneyBackOutcome.Manual(result, problem))
                .orElseGet(() -> new MoneyBackOutcome.GivenBack(result));
    }

    /// The deciding word of a refund that came to its end.
    public static MoneyBackOutcome judge(
            PaymentRequest refund, @Nullable String expectedTerminalId, TerminalResult result) {
        if (!result.approved()) {
            return declined(result);
        }
        return PaymentJudge.disagreement(refund.amount(), expectedTerminalId, result)
                .<MoneyBackOutcome>map(problem -> new MoneyBackOutcome.Manual(result, problem))
                .orElseGet(() -> new MoneyBackOutcome.GivenBack(result));
    }

    /// Two lookups about a reversal in doubt. `PaidLate` stands for "it was given back after all", `NotCharged` for
    /// "it was not".
    /// @param baseline the terminal's last transaction before the reversal left; null when it could not be read
    public static LookupVerdict judge(
            ReversalRequest request, @Nullable TerminalResult baseline, LookupAnswer first, LookupAnswer second) {
        if (first instanceof LookupAnswer.Last one && second instanceof LookupAnswer.Last two) {
            return one.equals(two)
                    ? verdict(request, baseline, two)
                    : new LookupVerdict.StillInDoubt(Problem.of("payment.lookupChanged"));
        }
        return PaymentJudge.undecided(first instanceof LookupAnswer.Last ? second : first);
    }

    private static LookupVerdict verdict(
            ReversalRequest request, @Nullable TerminalResult baseline, LookupAnswer.Last answer) {
        TerminalResult last = answer.result();
        // Before the baseline: a payment that had been reversed before is reversed.
        boolean ours = last.approved()
                && disagreement(request, request.original().terminalId(), last).isEmpty();
        if (ours) {
            return new LookupVerdict.PaidLate(last);
        }
        return answer.showsReversals() && last.sameTransaction(baseline)
                ? new LookupVerdict.NotCharged(Problem.of("payment.notReversed"))
                : new LookupVerdict.Manual(last, Problem.of("payment.lookupUnclear"));
    }

    private static Optional<Problem> disagreement(
            ReversalRequest request, @Nullable String expectedTerminalId, TerminalResult result) {
        TerminalResult original = request.original();
        if (result.originalTrace() == null) {
            return Optional.of(Problem.of("payment.reversalUnproven"));
        }
        if (original.trace() == null || !original.trace().equals(result.originalTrace())) {
            return Optional.of(Problem.of("payment.reversedOther"));
        }
        return original.amount() == null
                ? Optional.of(Problem.of("payment.amountMissing"))
                : PaymentJudge.disagreement(original.amount(), expectedTerminalId, result);
    }

    private static MoneyBackOutcome declined(TerminalResult result) {
        return new MoneyBackOutcome.Declined(result, Problem.of("payment.moneyBackDeclined", result.resultCode()));
    }
}
