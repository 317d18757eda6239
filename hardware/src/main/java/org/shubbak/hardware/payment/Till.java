package org.shubbak.hardware.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.MoneyBackJudge;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalClock;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// One terminal with its journal: the intent is on disk before the charge leaves, and a payment that is not settled is
/// looked up before anything else and never charged again.
final class Till {
    private final PaymentTerminal terminal;
    private final PaymentJournal journal;
    private final Clock clock;
    private final @Nullable String terminalId;

    Till(PaymentTerminal terminal, PaymentJournal journal, Clock clock, @Nullable String terminalId) {
        this.terminal = terminal;
        this.journal = journal;
        this.clock = clock;
        this.terminalId = terminalId;
    }

    /// Charges. The caller has settled what was open.
    PaymentReport charge(UUID id, Money amount, Consumer<Problem> onMessage) throws IOException {
        PaymentRequest request = new PaymentRequest(id, amount);
        return move(
                request,
                JournalEntry.Kind.PAYMENT,
                null,
                () -> PaymentReport.of(request, terminal.pay(request, new JournalSteps(id, onMessage))));
    }

    /// Takes a payment of this journal back. The caller has settled what was open.
    PaymentReport reverse(UUID id, OpenPayment payment, Consumer<Problem> onMessage) throws IOException {
        PaymentRequest request = new PaymentRequest(id, payment.request().amount());
        TerminalResult original = payment.result();
        if (original == null) {
            return new PaymentReport(
                    PaymentReport.Outcome.NOT_STARTED, request, null, Problem.of("payment.reversalUnnamed"));
        }
        ReversalRequest reversal = new ReversalRequest(id, original.withAmount(request.amount()));
        return move(
                request,
                JournalEntry.Kind.REVERSAL,
                reversal.original(),
                () -> PaymentReport.of(
                        JournalEntry.Kind.REVERSAL,
                        request,
                        terminal.reverse(reversal, new JournalSteps(id, onMessage))));
    }

    /// Gives an amount to a card. The caller has settled what was open.
    PaymentReport refund(UUID id, Money amount, Consumer<Problem> onMessage) throws IOException {
        PaymentRequest request = new PaymentRequest(id, amount);
        return move(
                request,
                JournalEntry.Kind.REFUND,
                null,
                () -> PaymentReport.of(
                        JournalEntry.Kind.REFUND, request, terminal.refund(request, new JournalSteps(id, onMessage))));
    }

    /// Has the terminal close its day. The caller has settled what was open.
    EndOfDayOutcome endOfDay(UUID id, Consumer<Problem> onMessage) throws IOException {
        try {
            EndOfDayOutcome outcome = terminal.endOfDay(new JournalSteps(id, onMessage));
            if (outcome instanceof EndOfDayOutcome.Closed closed) {
                journal.dayClosed(id, closed.note());
            }
            return outcome;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /// The intent is on disk before, the outcome after; in between the terminal is asked once.
    private PaymentReport move(
            PaymentRequest request,
            JournalEntry.Kind kind,
            @Nullable TerminalResult original,
            Supplier<PaymentReport> once)
            throws IOException {
        LookupAnswer before = terminal.lookupLast();
        Problem notReady = notReady(before);
        if (notReady != null) {
            return new PaymentReport(PaymentReport.Outcome.NOT_STARTED, request, null, notReady);
        }
        TerminalResult baseline = before instanceof LookupAnswer.Last last ? last.result() : null;
        Money amount = request.amount();
        journal.intent(
                request.paymentId(),
                new JournalEntry.Intent(
                        amount.minor(), amount.currency().name(), expectedId(baseline), baseline, kind, original));
        try {
            PaymentReport report = once.get();
            journal.outcome(request.paymentId(), report);
            return report;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static @Nullable Problem notReady(LookupAnswer before) {
        return switch (before) {
            case LookupAnswer.Unreachable away -> away.reason();
            case LookupAnswer.StillBusy busy -> busy.reason();
            case LookupAnswer.Last last -> null;
            case LookupAnswer.None none -> null;
            case LookupAnswer.CannotTell cannot -> null;
        };
    }

    private @Nullable String expectedId(@Nullable TerminalResult baseline) {
        return terminalId != null || baseline == null ? terminalId : baseline.terminalId();
    }

    /// Looks the payment up; what was never sent needs no terminal. Never charges.
    PaymentReport settle(OpenPayment open) throws IOException {
        JournalEntry known = open.outcome();
        PaymentReport report;
        if (!open.left()) {
            report = new PaymentReport(
                    PaymentReport.Outcome.NOT_STARTED, open.request(), null, Problem.of("payment.neverLeft"));
        } else if (known != null && "MANUAL".equals(known.outcome())) {
            return new PaymentReport(PaymentReport.Outcome.MANUAL, open.request(), known.result(), known.reason());
        } else {
            report = PaymentReport.of(open.kind(), open.request(), lookup(open));
        }
        journal.outcome(open.request().paymentId(), report);
        return report;
    }

    private LookupVerdict lookup(OpenPayment open) {
        LookupAnswer first = terminal.lookupLast();
        LookupAnswer second = first instanceof LookupAnswer.Last ? terminal.lookupLast() : first;
        TerminalResult original = open.intent().original();
        if (open.kind() == JournalEntry.Kind.REVERSAL && original != null) {
            ReversalRequest reversal = new ReversalRequest(open.request().paymentId(), original);
            return MoneyBackJudge.judge(reversal, open.intent().baseline(), first, second);
        }
        LocalDateTime sentAt = LocalDateTime.ofInstant(open.at(), clock.getZone());
        PaymentAttempt attempt = new PaymentAttempt(
                open.request(),
                open.intent().terminalId(),
                open.intent().baseline(),
                open.result(),
                learntClock().reading(sentAt));
        return PaymentJudge.judge(attempt, first, second);
    }

    /// From every result that came while it happened.
    private TerminalClock learntClock() {
        TerminalClock learnt = TerminalClock.agreeing();
        for (JournalEntry entry : journal.entries()) {
            TerminalResult result = entry.result();
            if (entry.event().equals("result") && result != null) {
                learnt = learnt.learn(result, LocalDateTime.ofInstant(Instant.parse(entry.at()), clock.getZone()));
            }
        }
        return learnt;
    }

    private final class JournalSteps implements PaymentSteps {
        private final UUID id;
        private final Consumer<Problem> onMessage;

        JournalSteps(UUID id, Consumer<Problem> onMessage) {
            this.id = id;
            this.onMessage = onMessage;
        }

        @Override
        public void sending() {
            keep("sending", null);
        }

        @Override
        public void accepted() {
            keep("accepted", null);
        }

        @Override
        public void result(TerminalResult result) {
            keep("result", result);
        }

        @Override
        public void printed(TerminalSlip slip) {
            try {
                journal.slip(id, slip);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void message(Problem sentence) {
            onMessage.accept(sentence);
        }

        private void keep(String event, @Nullable TerminalResult result) {
            try {
                journal.step(id, event, result);
            } catch (IOException e) {
                // Without the fact on disk the terminal must not get its answer.
                throw new UncheckedIOException(e);
            }
        }
    }
}
