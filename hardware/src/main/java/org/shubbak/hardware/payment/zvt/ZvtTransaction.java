package org.shubbak.hardware.payment.zvt;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.wire.CardNumbers;
import org.shubbak.hardware.payment.wire.Octets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One command for money: charge, reversal or refund. Keeps each of the terminal's results before it is answered, and
/// says how the dialogue ended. The last result before the end decides; an approval that was ever given is never
/// called a refusal by the terminal's giving up afterwards.
final class ZvtTransaction implements DialogueEvents {
    /// How it ended, before anybody has compared it with what was asked.
    sealed interface Ending {
        record Approved(TerminalResult result) implements Ending {}

        record Declined(@Nullable TerminalResult result, Problem reason) implements Ending {}

        record NotStarted(Problem reason) implements Ending {}

        record InDoubt(@Nullable TerminalResult result, Problem reason) implements Ending {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(ZvtTransaction.class);
    private static final int MADE_BEFORE = 0xB4;

    private final UUID id;
    private final CurrencyCode currency;
    private final PaymentSteps steps;
    private final PrintedReceipts receipts;
    private final Problem madeBefore;
    private @Nullable TerminalResult last;
    private @Nullable Octets foreignCurrency;
    private boolean amountNamed;
    private boolean approvedOnce;

    /// @param currency what the terminal means where it names none
    /// @param madeBefore the sentence for its claim that this has been done before
    ZvtTransaction(UUID id, CurrencyCode currency, PaymentSteps steps, PrintedReceipts receipts, Problem madeBefore) {
        this.id = id;
        this.currency = currency;
        this.steps = steps;
        this.receipts = receipts;
        this.madeBefore = madeBefore;
    }

    @Override
    public void accepted() {
        LOG.info("payment {} accepted by the terminal", id);
        steps.accepted();
    }

    @Override
    public void status(int code) {
        steps.message(TerminalProblems.shown(code));
    }

    @Override
    public void result(Bmp.Fields fields) {
        if (fields.find(ResultReader.CARD_NUMBER)
                .filter(number -> !CardNumbers.isMasked(number))
                .isPresent()) {
            LOG.warn("the terminal sends card numbers without masking them: have it set up");
        }
        TerminalResult result = ResultReader.read(fields, currency);
        last = result;
        amountNamed = fields.find(ResultReader.AMOUNT).isPresent();
        foreignCurrency = fields.find(ResultReader.CURRENCY)
                .filter(named -> ResultReader.currency(named).isEmpty())
                .orElse(null);
        approvedOnce |= result.approved();
        LOG.info("payment {} result {}", id, result.resultCode());
        steps.result(result);
    }

    @Override
    public void printed(Message.PrintLine line) {
        receipts.add(line);
    }

    @Override
    public void printedBlock(Tlv.Container block) {
        receipts.add(block);
    }

    /// Whether the last result named an amount.
    boolean amountNamed() {
        return amountNamed;
    }

    /// The ISO number of a currency that is not among ours and that the last result named.
    Optional<String> foreignCurrency() {
        return Optional.ofNullable(foreignCurrency).map(named -> named.digits().replaceFirst("^0", ""));
    }

    Ending ending(DialogueEnd end) {
        receipts.end();
        return switch (end) {
            case DialogueEnd.Completed completed -> completed();
            case DialogueEnd.Aborted aborted -> aborted(aborted.code());
            case DialogueEnd.Refused refused ->
                refused.reason() == MADE_BEFORE
                        ? inDoubt(madeBefore)
                        : new Ending.NotStarted(TerminalProblems.result(refused.reason()));
            case DialogueEnd.Lost lost ->
                lost.nothingWritten() ? new Ending.NotStarted(lost.reason()) : inDoubt(lost.reason());
        };
    }

    /// A completion alone is no success: it counts only with the result before it.
    private Ending completed() {
        TerminalResult result = last;
        if (result == null || result.resultCode().isEmpty()) {
            return inDoubt(Problem.of("terminal.noResult"));
        }
        if (isMadeBefore(result)) {
            return inDoubt(madeBefore);
        }
        return result.approved() ? new Ending.Approved(result) : new Ending.Declined(result, sentence(result));
    }

    private Ending aborted(int code) {
        TerminalResult result = last;
        if (approvedOnce) {
            return inDoubt(Problem.of("terminal.abortedAfterApproval"));
        }
        if (code == MADE_BEFORE || (result != null && isMadeBefore(result))) {
            return inDoubt(madeBefore);
        }
        return new Ending.Declined(result, TerminalProblems.result(code));
    }

    private Ending inDoubt(Problem reason) {
        return new Ending.InDoubt(last, reason);
    }

    private static boolean isMadeBefore(TerminalResult result) {
        return result.resultCode().equals(Command.hex(MADE_BEFORE));
    }

    private static Problem sentence(TerminalResult result) {
        return result.resultCode().matches("[0-9A-F]{2}")
                ? TerminalProblems.result(Integer.parseInt(result.resultCode(), 16))
                : Problem.of("terminal.code.other", result.resultCode());
    }
}
