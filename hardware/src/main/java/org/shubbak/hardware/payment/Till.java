package org.shubbak.hardware.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.TerminalClock;
import org.shubbak.core.device.TerminalResult;
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
        LookupAnswer before = terminal.lookupLast();
        Problem notReady = notReady(before);
        if (notReady != null) {
            return new PaymentReport(PaymentReport.Outcome.NOT_STARTED, request, null, notReady);
        }
        TerminalResult baseline = before instanceof LookupAnswer.Last last ? last.result() : null;
        journal.intent(
                id, new JournalEntry.Intent(amount.minor(), amount.currency().name(), expectedId(baseline), baseline));
        try {
            PaymentReport report = PaymentReport.of(request, terminal.pay(request, new JournalSteps(id, onMessage)));
            journal.outcome(id, report);
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
            report = PaymentReport.of(open.request(), lookup(open));
        }
        journal.outcome(open.request().paymentId(), report);
        return report;
    }

    private LookupVerdict lookup(OpenPayment open) {
        LocalDateTime sentAt = LocalDateTime.ofInstant(open.at(), clock.getZone());
        PaymentAttempt attempt = new PaymentAttempt(
                open.request(),
                open.intent().terminalId(),
                open.intent().baseline(),
                open.result(),
                learntClock().reading(sentAt));
        LookupAnswer first = terminal.lookupLast();
        return PaymentJudge.judge(attempt, first, first instanceof LookupAnswer.Last ? terminal.lookupLast() : first);
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
