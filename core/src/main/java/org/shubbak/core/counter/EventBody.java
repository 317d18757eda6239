package org.shubbak.core.counter;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.KeptPayment;

/// The bodies of the events, as the ministries read them. Components may be added, never renamed.
sealed interface EventBody {

    /// @param receiptToken proves that who asks holds the paper
    record Submitted(
            String number,
            @Nullable String receiptNumber,
            String receiptToken,
            String serviceId,
            String catalogueVersion,
            String office,
            String station,
            String actor,
            String openedAt,
            String language,
            Applicant applicant,
            Map<String, String> answers,
            List<Fee.Line> fee,
            @Nullable UUID paymentId)
            implements EventBody {
        @Override
        public String toString() {
            return "Submitted[" + number + "]";
        }
    }

    record Paid(
            UUID paymentId,
            String method,
            Money amount,
            String state,
            String actor,
            @Nullable String terminal,
            @Nullable String terminalId,
            @Nullable String terminalReceipt,
            @Nullable String trace,
            @Nullable String terminalTime,
            @Nullable String authorisation,
            @Nullable String cardName,
            @Nullable String lastFour,
            @Nullable Money received)
            implements EventBody {}

    record ReceiptPrinted(String outcome, int copy, String actor) implements EventBody {}

    static Paid paid(KeptPayment payment, String actor) {
        TerminalResult word = payment.facts().result();
        return new Paid(
                payment.id(),
                payment.method().name(),
                payment.amount(),
                payment.state().name(),
                actor,
                payment.terminal(),
                word == null ? null : word.terminalId(),
                word == null ? null : word.receiptNumber(),
                word == null ? null : word.trace(),
                word == null ? null : word.terminalTime(),
                word == null ? null : word.authorisation(),
                word == null ? null : word.cardName(),
                word == null ? null : word.lastFour(),
                payment.facts().received());
    }
}
