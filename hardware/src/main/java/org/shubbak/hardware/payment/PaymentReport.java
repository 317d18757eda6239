package org.shubbak.hardware.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// What a command says about a payment.
record PaymentReport(
        Outcome outcome,
        PaymentRequest request,
        @Nullable TerminalResult result,
        @Nullable Problem reason) {

    enum Outcome {
        PAID,
        PAID_LATE,
        REVERSED,
        REFUNDED,
        DECLINED,
        NOT_STARTED,
        NOT_CHARGED,
        NOT_REVERSED,
        NOT_REFUNDED,
        IN_DOUBT,
        MANUAL;

        boolean settled() {
            return this != IN_DOUBT && this != MANUAL;
        }

        /// Whether what was asked for was done.
        boolean happened() {
            return this == PAID || this == PAID_LATE || this == REVERSED || this == REFUNDED;
        }

        static Outcome done(JournalEntry.Kind kind) {
            return switch (kind) {
                case PAYMENT -> PAID_LATE;
                case REVERSAL -> REVERSED;
                case REFUND -> REFUNDED;
            };
        }

        static Outcome notDone(JournalEntry.Kind kind) {
            return switch (kind) {
                case PAYMENT -> NOT_CHARGED;
                case REVERSAL -> NOT_REVERSED;
                case REFUND -> NOT_REFUNDED;
            };
        }
    }

    static PaymentReport of(PaymentRequest request, PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> new PaymentReport(Outcome.PAID, request, paid.result(), null);
            case PaymentOutcome.Declined declined ->
                new PaymentReport(Outcome.DECLINED, request, declined.result(), declined.reason());
            case PaymentOutcome.NotStarted not -> new PaymentReport(Outcome.NOT_STARTED, request, null, not.reason());
            case PaymentOutcome.InDoubt doubt ->
                new PaymentReport(Outcome.IN_DOUBT, request, doubt.result(), doubt.reason());
            case PaymentOutcome.Manual manual ->
                new PaymentReport(Outcome.MANUAL, request, manual.result(), manual.reason());
        };
    }

    static PaymentReport of(JournalEntry.Kind kind, PaymentRequest request, MoneyBackOutcome outcome) {
        return switch (outcome) {
            case MoneyBackOutcome.GivenBack back -> new PaymentReport(Outcome.done(kind), request, back.result(), null);
            case MoneyBackOutcome.Declined declined ->
                new PaymentReport(Outcome.DECLINED, request, declined.result(), declined.reason());
            case MoneyBackOutcome.NotStarted not -> new PaymentReport(Outcome.NOT_STARTED, request, null, not.reason());
            case MoneyBackOutcome.InDoubt doubt ->
                new PaymentReport(Outcome.IN_DOUBT, request, doubt.result(), doubt.reason());
            case MoneyBackOutcome.Manual manual ->
                new PaymentReport(Outcome.MANUAL, request, manual.result(), manual.reason());
        };
    }

    static PaymentReport of(JournalEntry.Kind kind, PaymentRequest request, LookupVerdict verdict) {
        return switch (verdict) {
            case LookupVerdict.PaidLate late -> new PaymentReport(Outcome.done(kind), request, late.result(), null);
            case LookupVerdict.NotCharged not ->
                new PaymentReport(Outcome.notDone(kind), request, null, notDone(kind, not.reason()));
            case LookupVerdict.Manual manual ->
                new PaymentReport(Outcome.MANUAL, request, manual.result(), manual.reason());
            case LookupVerdict.StillInDoubt doubt -> new PaymentReport(Outcome.IN_DOUBT, request, null, doubt.reason());
        };
    }

    /// The judge speaks of charges.
    private static Problem notDone(JournalEntry.Kind kind, Problem reason) {
        return kind == JournalEntry.Kind.REFUND ? Problem.of("payment.notRefunded") : reason;
    }

    /// The object scripts rely on.
    Map<String, @Nullable Object> json(Texts texts) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("outcome", outcome.name());
        all.put("paymentId", request.paymentId().toString());
        all.put("amountMinor", request.amount().minor());
        all.put("currency", request.amount().currency().name());
        all.put("terminalReceipt", result == null ? null : result.receiptNumber());
        all.put("terminalId", result == null ? null : result.terminalId());
        all.put("authorisation", result == null ? null : result.authorisation());
        all.put("reason", reason == null ? null : words(texts, reason));
        return all;
    }

    static Map<String, String> words(Texts texts, Problem reason) {
        LocalText words = texts.both(reason);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("code", reason.code());
        all.put("ar", words.ar());
        all.put("en", words.en());
        return all;
    }
}
