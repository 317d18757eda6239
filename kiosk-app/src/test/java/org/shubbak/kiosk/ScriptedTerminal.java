package org.shubbak.kiosk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// A card terminal with its own books.
final class ScriptedTerminal implements PaymentTerminal {
    enum Course {
        APPROVES,
        DECLINES,
        LINE_LOST_AFTER_CHARGE,
        /// A bug in the driver.
        BREAKS_AFTER_CHARGE
    }

    /// What comes next; approves when nothing is left.
    final Deque<Course> courses = new ArrayDeque<>();
    final List<UUID> charged = new ArrayList<>();
    volatile CountDownLatch cardPresented = new CountDownLatch(0);
    volatile boolean reachable = true;
    private @Nullable TerminalResult last;
    private int trace;

    @Override
    public DeviceHealth health() {
        return DeviceHealth.ready();
    }

    @Override
    public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
        steps.sending();
        steps.accepted();
        steps.message(Problem.of("payment.checking"));
        if (!waitedForCard()) {
            return new PaymentOutcome.InDoubt(null, Problem.of("payment.inDoubt"));
        }
        return switch (courses.isEmpty() ? Course.APPROVES : courses.poll()) {
            case APPROVES -> {
                TerminalResult word = book(request);
                steps.result(word);
                yield new PaymentOutcome.Paid(word);
            }
            case DECLINES -> {
                TerminalResult word = result(false, request.amount());
                steps.result(word);
                yield new PaymentOutcome.Declined(word, Problem.of("payment.declined", "05"));
            }
            case LINE_LOST_AFTER_CHARGE -> {
                book(request);
                reachable = false;
                yield new PaymentOutcome.InDoubt(null, Problem.of("payment.inDoubt"));
            }
            case BREAKS_AFTER_CHARGE -> {
                book(request);
                throw new IllegalStateException(Sample.NUMBER);
            }
        };
    }

    private boolean waitedForCard() {
        try {
            return cardPresented.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private TerminalResult book(PaymentRequest request) {
        charged.add(request.paymentId());
        TerminalResult word = result(true, request.amount());
        last = word;
        return word;
    }

    private TerminalResult result(boolean approved, Money amount) {
        String number = Integer.toString(++trace);
        return new TerminalResult(
                approved ? "00" : "05",
                approved,
                true,
                amount,
                "T1",
                number,
                number,
                "1124 091500",
                "A1",
                "VISA",
                "1234");
    }

    @Override
    public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
        return new MoneyBackOutcome.NotStarted(Problem.of("terminal.code.83"));
    }

    @Override
    public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
        return new MoneyBackOutcome.NotStarted(Problem.of("terminal.code.83"));
    }

    @Override
    public EndOfDayOutcome endOfDay(PaymentSteps steps) {
        return new EndOfDayOutcome.NotStarted(Problem.of("terminal.code.83"));
    }

    @Override
    public LookupAnswer lookupLast() {
        if (!reachable) {
            return new LookupAnswer.Unreachable(Problem.of("payment.inDoubt"));
        }
        return last == null ? new LookupAnswer.None() : new LookupAnswer.Last(last);
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
