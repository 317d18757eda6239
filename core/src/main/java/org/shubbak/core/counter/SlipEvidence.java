package org.shubbak.core.counter;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.Problem;

/// What two people read at the terminal about a payment that no lookup can settle. Each is typed twice, because nothing
/// else checks it.
public sealed interface SlipEvidence {

    /// Its own slip says that the money moved.
    record Slip(Numbers once, Numbers again) implements SlipEvidence {}

    /// There is no slip, and the terminal's own journal does not show it: no money moved.
    /// @param lastReceipt the last number in that journal
    record NoSlip(String lastReceipt, String again) implements SlipEvidence {}

    /// @param amount as it stands on the slip, a point before the decimals
    record Numbers(String receipt, String amount, String authorisation) {
        Numbers normalised() {
            return new Numbers(
                    InputText.normalise(receipt), InputText.normalise(amount), InputText.normalise(authorisation));
        }
    }

    /// Why this cannot be what the people read, if so.
    static Optional<Problem> fault(SlipEvidence evidence, Money due) {
        return switch (evidence) {
            case NoSlip none -> fault(InputText.normalise(none.lastReceipt()), InputText.normalise(none.again()));
            case Slip slip -> fault(slip.once().normalised(), slip.again().normalised(), due);
        };
    }

    private static Optional<Problem> fault(String lastReceipt, String again) {
        if (!lastReceipt.equals(again)) {
            return Optional.of(Problem.of("payment.typedDiffers"));
        }
        return lastReceipt.matches("[A-Za-z0-9-]{1,20}")
                ? Optional.empty()
                : Optional.of(Problem.of("payment.journalMissing"));
    }

    private static Optional<Problem> fault(Numbers once, Numbers again, Money due) {
        if (!once.equals(again)) {
            return Optional.of(Problem.of("payment.typedDiffers"));
        }
        if (!once.receipt().matches("[A-Za-z0-9-]{1,20}")
                || !once.authorisation().matches("[A-Za-z0-9]{2,12}")) {
            return Optional.of(Problem.of("payment.slipIncomplete"));
        }
        Money read = amount(once.amount(), due);
        return due.equals(read)
                ? Optional.empty()
                : Optional.of(Problem.of(
                        "payment.slipOtherAmount", due.decimal(), due.currency().name()));
    }

    private static @Nullable Money amount(String typed, Money due) {
        try {
            return Money.parse(typed, due.currency());
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    /// The terminal's word, as the slip gives it; what the terminal told itself is kept where it speaks of the same
    /// receipt.
    static TerminalResult copied(Numbers slip, Money due, @Nullable TerminalResult told) {
        boolean same = told != null && withoutZeros(slip.receipt()).equals(withoutZeros(told.receiptNumber()));
        TerminalResult own = same ? told : null;
        return new TerminalResult(
                "",
                true,
                true,
                due,
                told == null ? null : told.terminalId(),
                slip.receipt(),
                own == null ? null : own.trace(),
                own == null ? null : own.terminalTime(),
                slip.authorisation(),
                own == null ? null : own.cardName(),
                own == null ? null : own.lastFour());
    }

    static String withoutZeros(@Nullable String number) {
        return number == null ? "" : number.replaceFirst("^0+(?=.)", "");
    }
}
