package org.shubbak.hardware.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DayTotals;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// What a command says about an end of day.
/// @param ours what the journal counted since the last one, in minor units
record DayReport(EndOfDayOutcome outcome, CurrencyCode currency, long ours) {

    boolean closed() {
        return outcome instanceof EndOfDayOutcome.Closed;
    }

    List<Problem> sentences() {
        List<Problem> all = new ArrayList<>();
        switch (outcome) {
            case EndOfDayOutcome.Closed closed -> {
                if (closed.note() != null) {
                    all.add(closed.note());
                }
                Money total = closed.totals().total();
                if (total != null && total.minor() != ours) {
                    all.add(Problem.of(
                            "payment.dayDiffers",
                            total.decimal(),
                            new Money(ours, currency).decimal(),
                            currency.name()));
                }
            }
            case EndOfDayOutcome.Declined declined -> all.add(declined.reason());
            case EndOfDayOutcome.NotStarted not -> all.add(not.reason());
            case EndOfDayOutcome.InDoubt doubt -> all.add(doubt.reason());
        }
        return all;
    }

    private String word() {
        return switch (outcome) {
            case EndOfDayOutcome.Closed closed -> "CLOSED";
            case EndOfDayOutcome.Declined declined -> "DECLINED";
            case EndOfDayOutcome.NotStarted not -> "NOT_STARTED";
            case EndOfDayOutcome.InDoubt doubt -> "IN_DOUBT";
        };
    }

    private @Nullable DayTotals totals() {
        return switch (outcome) {
            case EndOfDayOutcome.Closed closed -> closed.totals();
            case EndOfDayOutcome.InDoubt doubt -> doubt.totals();
            case EndOfDayOutcome.Declined declined -> null;
            case EndOfDayOutcome.NotStarted not -> null;
        };
    }

    String line() {
        DayTotals totals = totals();
        String total = totals == null || totals.total() == null
                ? ""
                : " " + totals.total().decimal() + " " + currency;
        return word() + total + ", journal " + new Money(ours, currency).decimal() + " " + currency;
    }

    /// The object scripts rely on.
    Map<String, @Nullable Object> json(Texts texts) {
        DayTotals totals = totals();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("outcome", word());
        all.put("currency", currency.name());
        all.put(
                "totalMinor",
                totals == null || totals.total() == null ? null : totals.total().minor());
        all.put("journalMinor", ours);
        all.put("firstReceipt", totals == null ? null : totals.firstReceipt());
        all.put("lastReceipt", totals == null ? null : totals.lastReceipt());
        List<Map<String, Object>> groups = new ArrayList<>();
        if (totals != null) {
            totals.groups()
                    .forEach(group -> groups.add(Map.of(
                            "name", group.name(),
                            "count", group.count(),
                            "totalMinor", group.total().minor())));
        }
        all.put("groups", groups);
        all.put(
                "reasons",
                sentences().stream()
                        .map(reason -> PaymentReport.words(texts, reason))
                        .toList());
        return all;
    }
}
