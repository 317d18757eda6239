package org.shubbak.hardware.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.LookupVerdict;
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
        DECLINED,
        NOT_STARTED,
        NOT_CHARGED,
        IN_DOUBT,
        MANUAL;

        boolean settled() {
            return this != IN_DOUBT && this != MANUAL;
        }

        boolean paid() {
            return this == PAID || this == PAID_LATE;
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

    static PaymentReport of(PaymentRequest request, LookupVerdict verdict) {
        return switch (verdict) {
            case LookupVerdict.PaidLate late -> new PaymentReport(Outcome.PAID_LATE, request, late.result(), null);
            case LookupVerdict.NotCharged not -> new PaymentReport(Outcome.NOT_CHARGED, request, null, not.reason());
            case LookupVerdict.Manual manual ->
                new PaymentReport(Outcome.MANUAL, request, manual.result(), manual.reason());
            case LookupVerdict.StillInDoubt doubt -> new PaymentReport(Outcome.IN_DOUBT, request, null, doubt.reason());
        };
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
        all.put("reason", reason == null ? null : reason(texts, reason));
        return all;
    }

    private static Map<String, String> reason(Texts texts, Problem reason) {
        LocalText words = texts.both(reason);
        Map<String, String> all = new LinkedHashMap<>();
        all.put("code", reason.code());
        all.put("ar", words.ar());
        all.put("en", words.en());
        return all;
    }
}
