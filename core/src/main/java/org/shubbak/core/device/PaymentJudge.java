package org.shubbak.core.device;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// Decides what a terminal's words mean for a payment. Pure: no clock, no device, no store. Whatever is not proven is
/// left to a later lookup or to people.
public final class PaymentJudge {
    /// A terminal prints whole seconds, and the learnt offset is as old as the last transaction.
    private static final Duration SLACK = Duration.ofMinutes(2);

    private PaymentJudge() {}

    /// The deciding word of a dialogue that came to its end: `Paid`, `Declined` or `Manual`.
    /// @param expectedTerminalId null where no terminal is configured: then it is not compared
    public static PaymentOutcome judge(
            PaymentRequest request, @Nullable String expectedTerminalId, TerminalResult result) {
        if (!result.approved()) {
            return new PaymentOutcome.Declined(result, Problem.of("payment.declined", result.resultCode()));
        }
        Optional<Problem> mismatch = mismatch(request, expectedTerminalId, result);
        return mismatch.isPresent()
                ? new PaymentOutcome.Manual(result, mismatch.get())
                : new PaymentOutcome.Paid(result);
    }

    /// Two lookups, the second after the terminal said once more that it is ready: a terminal that takes a payment
    /// back does so only after the card is out, so one answer proves nothing.
    public static LookupVerdict judge(PaymentAttempt attempt, LookupAnswer first, LookupAnswer second) {
        if (!(first instanceof LookupAnswer.Last one)) {
            return undecided(first);
        }
        if (!(second instanceof LookupAnswer.Last two)) {
            return undecided(second);
        }
        if (!one.equals(two)) {
            return new LookupVerdict.StillInDoubt(Problem.of("payment.lookupChanged"));
        }
        return verdict(attempt, two);
    }

    static LookupVerdict undecided(LookupAnswer answer) {
        return switch (answer) {
            case LookupAnswer.None none -> new LookupVerdict.Manual(null, Problem.of("payment.lookupEmpty"));
            case LookupAnswer.CannotTell cannot -> new LookupVerdict.Manual(null, cannot.reason());
            case LookupAnswer.StillBusy busy -> new LookupVerdict.StillInDoubt(busy.reason());
            case LookupAnswer.Unreachable away -> new LookupVerdict.StillInDoubt(away.reason());
            case LookupAnswer.Last last -> new LookupVerdict.Manual(last.result(), Problem.of("payment.lookupUnclear"));
        };
    }

    private static LookupVerdict verdict(PaymentAttempt attempt, LookupAnswer.Last answer) {
        TerminalResult last = amountAssumed(attempt, answer);
        if (last.sameTransaction(attempt.baseline())) {
            return new LookupVerdict.NotCharged(Problem.of("payment.notCharged"));
        }
        if (answer.reference() != null
                && !answer.reference().equals(attempt.request().reference())) {
            return new LookupVerdict.Manual(last, Problem.of("payment.lookupUnclear"));
        }
        if (last.approved() && last.payment()) {
            return approved(attempt, last);
        }
        // Without a baseline a lookup proves a late payment or nothing.
        if (attempt.baseline() != null && (ourDecline(attempt, last) || ourReversal(attempt, last))) {
            return new LookupVerdict.NotCharged(Problem.of("payment.notCharged"));
        }
        return new LookupVerdict.Manual(last, Problem.of("payment.lookupUnclear"));
    }

    /// Where a whole protocol names no amounts, the one transaction since a known baseline is the one that was asked
    /// for: nothing else leaves for a terminal in doubt.
    private static TerminalResult amountAssumed(PaymentAttempt attempt, LookupAnswer.Last answer) {
        TerminalResult last = answer.result();
        boolean assumed = !answer.namesAmounts() && last.amount() == null && attempt.baseline() != null;
        return assumed ? last.withAmount(attempt.request().amount()) : last;
    }

    private static LookupVerdict approved(PaymentAttempt attempt, TerminalResult last) {
        Optional<Problem> mismatch = mismatch(attempt.request(), attempt.terminalId(), last);
        if (mismatch.isPresent()) {
            return new LookupVerdict.Manual(last, mismatch.get());
        }
        // The baseline was read before the charge left, so a terminal without a clock is newer where it differs.
        boolean isNew = madeAt(attempt, last)
                .map(at -> notBefore(attempt, at))
                .orElse(attempt.baseline() != null && last.identified());
        return isNew
                ? new LookupVerdict.PaidLate(last)
                : new LookupVerdict.Manual(last, Problem.of("payment.lookupOlder"));
    }

    private static boolean ourDecline(PaymentAttempt attempt, TerminalResult last) {
        return last.payment()
                && !last.approved()
                && attempt.request().amount().equals(last.amount())
                && madeAt(attempt, last).filter(at -> notBefore(attempt, at)).isPresent();
    }

    private static boolean ourReversal(PaymentAttempt attempt, TerminalResult last) {
        TerminalResult ours = attempt.result();
        return last.approved()
                && ours != null
                && ours.trace() != null
                && ours.trace().equals(last.originalTrace());
    }

    private static Optional<LocalDateTime> madeAt(PaymentAttempt attempt, TerminalResult last) {
        return TerminalClock.parse(last.terminalTime(), attempt.sentAt());
    }

    private static boolean notBefore(PaymentAttempt attempt, LocalDateTime at) {
        return !at.isBefore(attempt.sentAt().minus(SLACK));
    }

    private static Optional<Problem> mismatch(
            PaymentRequest request, @Nullable String expectedTerminalId, TerminalResult result) {
        return result.payment()
                ? disagreement(request.amount(), expectedTerminalId, result)
                : Optional.of(Problem.of("payment.notAPayment"));
    }

    /// What in a positive answer is not as it was asked for.
    static Optional<Problem> disagreement(Money asked, @Nullable String expectedTerminalId, TerminalResult result) {
        Money charged = result.amount();
        if (charged == null) {
            return Optional.of(Problem.of("payment.amountMissing"));
        }
        if (charged.currency() != asked.currency()) {
            return Optional.of(Problem.of(
                    "payment.wrongCurrency",
                    charged.currency().name(),
                    asked.currency().name()));
        }
        if (charged.minor() != asked.minor()) {
            return Optional.of(Problem.of(
                    "payment.wrongAmount",
                    charged.decimal(),
                    asked.decimal(),
                    asked.currency().name()));
        }
        if (expectedTerminalId != null && !expectedTerminalId.equals(result.terminalId())) {
            return Optional.of(Problem.of("payment.wrongTerminal", expectedTerminalId));
        }
        return Optional.empty();
    }
}
