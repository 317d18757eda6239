package org.shubbak.hardware.payment.lrc;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.wire.CardNumbers;

/// One command for money: keeps the terminal's result before it is acknowledged, and says how it ended.
final class LrcTransaction implements LrcDialogue.Events {
    /// How it ended, before anybody has compared it with what was asked.
    sealed interface Ending {
        record Approved(TerminalResult result) implements Ending {}

        record Declined(@Nullable TerminalResult result, Problem reason) implements Ending {}

        record NotStarted(Problem reason) implements Ending {}

        record InDoubt(@Nullable TerminalResult result, Problem reason) implements Ending {}
    }

    private final Command command;
    private final LrcSettings settings;
    private final @Nullable String reference;
    private final PaymentSteps steps;
    private final List<String> lines = new ArrayList<>();
    private @Nullable TerminalResult last;

    /// @param reference ours, where an answer has to carry it
    LrcTransaction(Command command, LrcSettings settings, @Nullable String reference, PaymentSteps steps) {
        this.command = command;
        this.settings = settings;
        this.reference = reference;
        this.steps = steps;
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
    public void receiptLine(String line) {
        lines.add(CardNumbers.mask(line));
    }

    /// An answer with another reference is the repeat of an older one whose thanks were lost.
    @Override
    public boolean answer(LrcAnswer answer) {
        boolean compared = reference != null && command.fields().containsKey(Field.REFERENCE);
        String theirs = answer.text(Field.REFERENCE);
        if (compared && theirs != null && !theirs.equals(reference)) {
            return false;
        }
        TerminalResult result = answer.result(settings.currency());
        last = result;
        steps.result(result);
        return true;
    }

    Ending ending(LrcDialogue.End end) {
        if (!lines.isEmpty()) {
            steps.printed(new TerminalSlip(
                    TerminalSlip.Copy.UNSAID, settings.profile().charset().name(), lines, false));
        }
        return switch (end) {
            case LrcDialogue.End.Answered answered -> answered(answered.answer());
            case LrcDialogue.End.Acknowledged alone -> new Ending.InDoubt(null, Problem.of("terminal.noResult"));
            case LrcDialogue.End.Lost lost ->
                lost.nothingWritten()
                        ? new Ending.NotStarted(Problem.of("terminal.unreachable"))
                        : new Ending.InDoubt(last, lost.reason());
        };
    }

    private Ending answered(LrcAnswer answer) {
        TerminalResult result = answer.result(settings.currency());
        LrcProfile.Meaning meaning = answer.meaning();
        Problem reason = meaning.sentence().problem(answer.code());
        return switch (meaning.verdict()) {
            case APPROVED -> new Ending.Approved(result);
            case DECLINED -> new Ending.Declined(result, reason);
            case NOT_STARTED -> new Ending.NotStarted(reason);
            case PROGRESS, NONE, IN_DOUBT -> new Ending.InDoubt(result, Problem.of("lrc.unclear", answer.code()));
        };
    }
}
