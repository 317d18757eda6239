package org.shubbak.hardware.payment.zvt;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One charge: keeps each of the terminal's results before it is answered, and says what the end of the dialogue means
/// for money. The last result before the end decides; an approval that was ever given is never called a refusal by the
/// terminal's giving up afterwards.
final class ZvtPayment implements DialogueEvents {
    private static final Logger LOG = LoggerFactory.getLogger(ZvtPayment.class);
    private static final String ALREADY_MADE = "B4";

    private final PaymentRequest request;
    private final PaymentSteps steps;
    private final ZvtSettings settings;
    private final PrintedReceipts receipts;
    private @Nullable TerminalResult last;
    private boolean amountNamed;
    private boolean approvedOnce;

    ZvtPayment(PaymentRequest request, PaymentSteps steps, ZvtSettings settings, PrintedReceipts receipts) {
        this.request = request;
        this.steps = steps;
        this.settings = settings;
        this.receipts = receipts;
    }

    /// `06 01`. The currency always goes along: without it a terminal charges euros.
    Apdu command() {
        return Apdu.of(
                Command.AUTHORISE,
                Bmp.Fields.of(
                                Bmp.of(ResultReader.AMOUNT, ResultReader.amountField(request.amount())),
                                Bmp.of(
                                        ResultReader.CURRENCY,
                                        ResultReader.currencyField(
                                                request.amount().currency())))
                        .bytes());
    }

    @Override
    public void accepted() {
        LOG.info("payment {} accepted by the terminal", request.paymentId());
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
        TerminalResult result = ResultReader.read(fields, request.amount().currency());
        last = result;
        amountNamed = fields.find(ResultReader.AMOUNT).isPresent();
        approvedOnce |= result.approved();
        LOG.info("payment {} result {}", request.paymentId(), result.resultCode());
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

    PaymentOutcome outcome(DialogueEnd end, ZvtConnection connection) {
        return switch (end) {
            case DialogueEnd.Completed completed -> completed(connection);
            case DialogueEnd.Aborted aborted -> aborted(aborted.code());
            case DialogueEnd.Refused refused ->
                refused.reason() == 0xB4
                        ? inDoubt("terminal.code.B4")
                        : new PaymentOutcome.NotStarted(TerminalProblems.result(refused.reason()));
            case DialogueEnd.Lost lost ->
                lost.nothingWritten()
                        ? new PaymentOutcome.NotStarted(lost.reason())
                        : new PaymentOutcome.InDoubt(last, lost.reason());
        };
    }

    /// A completion alone is no success: it counts only with the result before it.
    private PaymentOutcome completed(ZvtConnection connection) {
        TerminalResult result = last;
        if (result == null || result.resultCode().isEmpty()) {
            return inDoubt("terminal.noResult");
        }
        if (result.resultCode().equals(ALREADY_MADE)) {
            return inDoubt("terminal.code.B4");
        }
        if (!result.approved()) {
            return new PaymentOutcome.Declined(result, sentence(result));
        }
        return PaymentJudge.judge(request, connection.expectedTerminalId(result.terminalId()), withAmount(result));
    }

    private PaymentOutcome aborted(int code) {
        TerminalResult result = last;
        if (approvedOnce) {
            return inDoubt("terminal.abortedAfterApproval");
        }
        if (code == 0xB4 || (result != null && result.resultCode().equals(ALREADY_MADE))) {
            return inDoubt("terminal.code.B4");
        }
        return new PaymentOutcome.Declined(result, TerminalProblems.result(code));
    }

    private PaymentOutcome inDoubt(String code) {
        return new PaymentOutcome.InDoubt(last, Problem.of(code));
    }

    private static Problem sentence(TerminalResult result) {
        return result.resultCode().matches("[0-9A-F]{2}")
                ? TerminalProblems.result(Integer.parseInt(result.resultCode(), 16))
                : Problem.of("terminal.code.other", result.resultCode());
    }

    /// Only where the terminal is known not to name amounts, and only inside the dialogue of this very charge.
    private TerminalResult withAmount(TerminalResult result) {
        return settings.echoesAmount() || amountNamed ? result : result.withAmount(request.amount());
    }
}
