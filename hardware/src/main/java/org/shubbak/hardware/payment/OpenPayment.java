package org.shubbak.hardware.payment;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// One payment as the journal tells it.
/// @param left whether the charge may have left for the terminal
/// @param outcome the last one, null while there is none
record OpenPayment(
        PaymentRequest request,
        JournalEntry.Intent intent,
        Instant at,
        boolean left,
        @Nullable TerminalResult result,
        @Nullable JournalEntry outcome) {

    static OpenPayment of(List<JournalEntry> entries) {
        JournalEntry first = entries.getFirst();
        JournalEntry.Intent intent = Objects.requireNonNull(first.intent());
        return new OpenPayment(
                new PaymentRequest(
                        UUID.fromString(first.payment()),
                        new Money(intent.amountMinor(), CurrencyCode.valueOf(intent.currency()))),
                intent,
                Instant.parse(first.at()),
                entries.stream().anyMatch(entry -> !entry.event().equals("intent")),
                entries.stream()
                        .map(JournalEntry::result)
                        .filter(Objects::nonNull)
                        .reduce((earlier, later) -> later)
                        .orElse(null),
                entries.stream()
                        .filter(entry -> entry.outcome() != null)
                        .reduce((earlier, later) -> later)
                        .orElse(null));
    }

    /// Only people end `MANUAL`, and only a lookup ends `IN_DOUBT`.
    boolean settled() {
        String word = outcome == null ? null : outcome.outcome();
        return word != null && PaymentReport.Outcome.valueOf(word).settled();
    }

    JournalEntry.Kind kind() {
        return intent.what();
    }

    /// Whether this is a payment that was made.
    boolean paid() {
        return kind() == JournalEntry.Kind.PAYMENT && happened();
    }

    /// What it adds to the terminal's day.
    long counted() {
        long minor = request.amount().minor();
        return !happened() ? 0 : kind() == JournalEntry.Kind.PAYMENT ? minor : -minor;
    }

    private boolean happened() {
        String word = outcome == null ? null : outcome.outcome();
        return word != null && PaymentReport.Outcome.valueOf(word).happened();
    }
}
