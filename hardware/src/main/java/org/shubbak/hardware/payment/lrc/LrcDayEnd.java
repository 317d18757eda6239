package org.shubbak.hardware.payment.lrc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DayTotals;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.wire.SetupFault;

/// The end of a terminal's day. Where the closing itself names no total, the totals are asked for before it:
/// afterwards they are gone.
final class LrcDayEnd implements LrcDialogue.Events {
    private static final Problem UNCLEAR = Problem.of("terminal.dayEndUnclear");

    private final LrcSession session;
    private final LrcSettings settings;
    private final PaymentSteps steps;
    private @Nullable Money total;

    LrcDayEnd(LrcSession session, LrcSettings settings, PaymentSteps steps) {
        this.session = session;
        this.settings = settings;
        this.steps = steps;
    }

    EndOfDayOutcome outcome() {
        Optional<Command> close = settings.profile().command(Ask.END_OF_DAY);
        if (close.isEmpty()) {
            return new EndOfDayOutcome.NotStarted(Problem.of("lrc.notOffered"));
        }
        try (LrcDialogue dialogue = session.open()) {
            Optional<SetupFault> fault = session.poll(dialogue);
            if (fault.isPresent()) {
                return new EndOfDayOutcome.NotStarted(fault.get().problem());
            }
            if (!close.get().fields().containsKey(Field.TOTAL)) {
                askTotals(dialogue);
            }
            steps.sending();
            return outcome(dialogue.ask(close.get(), session.values(), false, this));
        } catch (LinkLost e) {
            return new EndOfDayOutcome.NotStarted(Problem.of("terminal.unreachable"));
        }
    }

    private void askTotals(LrcDialogue dialogue) {
        Optional<Command> totals = settings.profile().command(Ask.TOTALS);
        if (totals.isPresent()
                && dialogue.ask(totals.get(), session.values(), true, LrcDialogue.Events.IGNORED)
                        instanceof LrcDialogue.End.Answered answered) {
            total = answered.answer().money(Field.TOTAL, settings.currency()).orElse(null);
        }
    }

    @Override
    public void accepted() {
        steps.accepted();
    }

    @Override
    public void progress(Problem sentence) {
        steps.message(sentence);
    }

    @Override
    public boolean answer(LrcAnswer answer) {
        answer.money(Field.TOTAL, settings.currency()).ifPresent(told -> total = told);
        Money told = total;
        var result = answer.result(settings.currency()).asNoPayment();
        steps.result(told == null ? result : result.withAmount(told));
        return true;
    }

    private EndOfDayOutcome outcome(LrcDialogue.End end) {
        DayTotals totals = new DayTotals(total, null, null, List.of());
        return switch (end) {
            case LrcDialogue.End.Acknowledged alone -> new EndOfDayOutcome.InDoubt(totals, UNCLEAR);
            case LrcDialogue.End.Lost lost ->
                lost.nothingWritten()
                        ? new EndOfDayOutcome.NotStarted(Problem.of("terminal.unreachable"))
                        : new EndOfDayOutcome.InDoubt(totals, UNCLEAR);
            case LrcDialogue.End.Answered answered -> {
                LrcProfile.Meaning meaning = answered.answer().meaning();
                Problem reason = meaning.sentence().problem(answered.answer().code());
                yield switch (meaning.verdict()) {
                    case APPROVED -> new EndOfDayOutcome.Closed(totals, null);
                    case DECLINED -> new EndOfDayOutcome.Declined(reason);
                    case NOT_STARTED -> new EndOfDayOutcome.NotStarted(reason);
                    case PROGRESS, NONE, IN_DOUBT -> new EndOfDayOutcome.InDoubt(totals, UNCLEAR);
                };
            }
        };
    }
}
