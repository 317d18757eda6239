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
import org.shubbak.core.store.RefundCase;

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
            @Nullable Money received,
            @Nullable String reference,
            @Nullable String begunAt)
            implements EventBody {}

    /// Two people ended a payment, reversal or refund that no lookup could settle.
    /// @param moved whether the terminal's own slip shows that the money moved
    /// @param slipReceipt the number on that slip, or the last one in the terminal's journal
    record Settled(
            UUID paymentId,
            String kind,
            @Nullable UUID original,
            boolean moved,
            Money amount,
            @Nullable String terminal,
            String slipReceipt,
            @Nullable String authorisation,
            String reason,
            String clerk,
            String second)
            implements EventBody {
        @Override
        public String toString() {
            return "Settled[" + paymentId + "]";
        }
    }

    /// Money that is wanted back, that goes back, or that does not.
    record Refund(
            UUID caseId,
            UUID paymentId,
            String state,
            @Nullable String route,
            Money amount,
            String reason,
            String requestedBy,
            @Nullable String decidedBy,
            String actor,
            @Nullable String number,
            @Nullable String reference,
            @Nullable String terminal,
            @Nullable String terminalReceipt,
            @Nullable String trace)
            implements EventBody {
        @Override
        public String toString() {
            return "Refund[" + caseId + "]";
        }
    }

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
                payment.facts().received(),
                payment.facts().reference(),
                payment.createdAt().toString());
    }

    static Settled settled(KeptPayment payment, SlipEvidence evidence, boolean moved, String reason, TwoPeople people) {
        return new Settled(
                payment.id(),
                payment.kind().name(),
                payment.original(),
                moved,
                payment.amount(),
                payment.terminal(),
                switch (evidence) {
                    case SlipEvidence.Slip slip -> slip.once().normalised().receipt();
                    case SlipEvidence.NoSlip none -> none.lastReceipt();
                },
                evidence instanceof SlipEvidence.Slip slip
                        ? slip.once().normalised().authorisation()
                        : null,
                reason,
                people.clerk().id(),
                people.second().id());
    }

    /// @param means what moved the money; null where nothing has moved
    static Refund refund(RefundCase wish, @Nullable KeptPayment means, String actor) {
        TerminalResult word = means == null || means.kind() == KeptPayment.Kind.PAYMENT
                ? null
                : means.facts().result();
        return new Refund(
                wish.id(),
                wish.payment(),
                wish.state().name(),
                wish.route() == null ? null : wish.route().name(),
                wish.amount(),
                wish.facts().reason(),
                wish.requestedBy(),
                wish.decidedBy(),
                actor,
                wish.number(),
                wish.facts().reference(),
                means == null ? null : means.terminal(),
                word == null ? null : word.receiptNumber(),
                word == null ? null : word.trace());
    }
}
