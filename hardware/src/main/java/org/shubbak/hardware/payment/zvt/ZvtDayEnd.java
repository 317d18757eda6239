package org.shubbak.hardware.payment.zvt;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DayTotals;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.wire.Octets;

/// `06 50`: keeps the totals before they are answered, and says how the day ended. Source: PA00P015 13.08, 2.16 and
/// field 60.
final class ZvtDayEnd implements DialogueEvents {
    private static final List<String> GROUPS =
            List.of("girocard", "JCB", "Mastercard", "American Express", "Visa", "Diners", "other");
    private static final int GROUP_BYTES = 7;
    private static final int MAINTENANCE = 0xE0;

    private final CurrencyCode currency;
    private final PaymentSteps steps;
    private final PrintedReceipts receipts;
    private @Nullable DayTotals totals;
    private boolean closedOnce;
    private int declined;

    ZvtDayEnd(CurrencyCode currency, PaymentSteps steps, PrintedReceipts receipts) {
        this.currency = currency;
        this.steps = steps;
        this.receipts = receipts;
    }

    @Override
    public void accepted() {
        steps.accepted();
    }

    @Override
    public void status(int code) {
        steps.message(TerminalProblems.shown(code));
    }

    @Override
    public void result(Bmp.Fields fields) {
        TerminalResult result = ResultReader.read(fields, currency).asNoPayment();
        if (result.approved()) {
            closedOnce = true;
            totals = totals(result, fields.find(ResultReader.TOTALS).orElse(Octets.NONE), currency);
        } else if (result.resultCode().matches("[0-9A-F]{2}")) {
            declined = Integer.parseInt(result.resultCode(), 16);
        }
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

    EndOfDayOutcome outcome(DialogueEnd end) {
        receipts.end();
        return switch (end) {
            case DialogueEnd.Completed completed -> completed(Bmp.read(completed.data()));
            case DialogueEnd.Aborted aborted ->
                closedOnce
                        ? new EndOfDayOutcome.InDoubt(totals, Problem.of("terminal.dayEndUnclear"))
                        : new EndOfDayOutcome.Declined(TerminalProblems.result(aborted.code()));
            case DialogueEnd.Refused refused ->
                new EndOfDayOutcome.NotStarted(TerminalProblems.result(refused.reason()));
            case DialogueEnd.Lost lost ->
                lost.nothingWritten()
                        ? new EndOfDayOutcome.NotStarted(Problem.of("terminal.unreachable"))
                        : new EndOfDayOutcome.InDoubt(totals, Problem.of("terminal.dayEndUnclear"));
        };
    }

    private EndOfDayOutcome completed(Bmp.Fields fields) {
        DayTotals told = totals;
        if (!closedOnce && declined != 0) {
            return new EndOfDayOutcome.Declined(TerminalProblems.result(declined));
        }
        if (told == null) {
            return new EndOfDayOutcome.InDoubt(null, Problem.of("terminal.dayEndUnclear"));
        }
        boolean updates = fields.find(ResultReader.RESULT_CODE)
                .filter(code -> code.at(0) == MAINTENANCE)
                .isPresent();
        return new EndOfDayOutcome.Closed(told, updates ? TerminalProblems.status(MAINTENANCE) : null);
    }

    /// Receipt range, then seven groups of a binary count and six bytes of digits; shorter ones end early.
    static DayTotals totals(TerminalResult result, Octets field60, CurrencyCode currency) {
        List<DayTotals.Group> groups = new ArrayList<>();
        for (int group = 0; group < GROUPS.size(); group++) {
            int at = 4 + group * GROUP_BYTES;
            if (at + GROUP_BYTES > field60.length()) {
                break;
            }
            String minor = field60.slice(at + 1, at + GROUP_BYTES).digits();
            int count = field60.at(at);
            boolean any = count != 0 || !minor.matches("0+");
            if (any && minor.matches("\\d+")) {
                groups.add(new DayTotals.Group(GROUPS.get(group), count, new Money(Long.parseLong(minor), currency)));
            }
        }
        boolean range = field60.length() >= 4;
        return new DayTotals(
                result.amount(),
                range ? field60.slice(0, 2).digits() : null,
                range ? field60.slice(2, 4).digits() : null,
                groups);
    }
}
