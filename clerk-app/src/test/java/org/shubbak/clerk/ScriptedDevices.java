package org.shubbak.clerk;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shubbak.clerk.station.ClerkDevices;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DayTotals;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceThread;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

/// A reader, a printer and a terminal that do what a test says.
final class ScriptedDevices {
    interface Course extends BiFunction<PaymentRequest, PaymentSteps, PaymentOutcome> {}

    final Deque<ReadOutcome> documents = new ArrayDeque<>();
    final Deque<Course> courses = new ArrayDeque<>();
    final List<Receipt> printed = new ArrayList<>();
    PrintOutcome paper = new PrintOutcome.PrintedConfirmed(1, 1);
    boolean reachable = true;
    int charges;
    int reversals;
    int cancels;
    private @Nullable TerminalResult last;
    private int trace = 100;

    ClerkDevices attached(Held reader, Held printer, Held terminal) {
        return new ClerkDevices(
                new Attached<>(new Reader(), DeviceThread.unwatched(reader, DeviceHealth.ready())),
                new Attached<>(new Printer(), DeviceThread.unwatched(printer, DeviceHealth.ready())),
                new Attached<>(new Terminal(), DeviceThread.unwatched(terminal, DeviceHealth.ready())),
                "bop-1",
                "T1");
    }

    /// Approved, and told.
    PaymentOutcome approves(PaymentRequest request, PaymentSteps steps) {
        TerminalResult word = result(true, request.amount());
        last = word;
        steps.result(word);
        return new PaymentOutcome.Paid(word);
    }

    PaymentOutcome declines(PaymentRequest request, PaymentSteps steps) {
        TerminalResult word = result(false, request.amount());
        last = word;
        steps.result(word);
        return new PaymentOutcome.Declined(word, Problem.of("payment.declined", "05"));
    }

    /// Charged, but nobody heard of it.
    PaymentOutcome chargesAndFallsSilent(PaymentRequest request, PaymentSteps steps) {
        last = result(true, request.amount());
        reachable = false;
        return new PaymentOutcome.InDoubt(null, Problem.of("payment.inDoubt"));
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
                "4242");
    }

    private final class Reader implements IdReader {
        @Override
        public ReadOutcome read(Duration deadline) {
            ReadOutcome outcome = documents.poll();
            return outcome == null ? new ReadOutcome.NoDocument() : outcome;
        }

        @Override
        public DeviceHealth health() {
            return DeviceHealth.ready();
        }

        @Override
        public void close() {}
    }

    private final class Printer implements ReceiptPrinter {
        @Override
        public DeviceHealth health() {
            return DeviceHealth.ready();
        }

        @Override
        public PrintOutcome print(Receipt receipt) {
            printed.add(receipt);
            return paper;
        }

        @Override
        public void close() {}
    }

    private final class Terminal implements PaymentTerminal {
        @Override
        public DeviceHealth health() {
            return DeviceHealth.ready();
        }

        @Override
        public PaymentOutcome pay(PaymentRequest request, PaymentSteps steps) {
            charges++;
            steps.sending();
            steps.accepted();
            Course course = courses.poll();
            return course == null ? approves(request, steps) : course.apply(request, steps);
        }

        @Override
        public MoneyBackOutcome reverse(ReversalRequest request, PaymentSteps steps) {
            reversals++;
            TerminalResult original = request.original();
            String number = Integer.toString(++trace);
            TerminalResult word = new TerminalResult(
                    "00",
                    true,
                    false,
                    original.amount(),
                    original.terminalId(),
                    number,
                    number,
                    "1124 091500",
                    "A1",
                    "VISA",
                    "4242",
                    original.trace());
            last = word;
            steps.sending();
            steps.accepted();
            steps.result(word);
            return new MoneyBackOutcome.GivenBack(word);
        }

        @Override
        public MoneyBackOutcome refund(PaymentRequest request, PaymentSteps steps) {
            return new MoneyBackOutcome.NotStarted(Problem.of("terminal.code.83"));
        }

        @Override
        public EndOfDayOutcome endOfDay(PaymentSteps steps) {
            steps.sending();
            return new EndOfDayOutcome.Closed(new DayTotals(Money.zero(CurrencyCode.ILS), null, null, List.of()), null);
        }

        @Override
        public LookupAnswer lookupLast() {
            if (!reachable) {
                return new LookupAnswer.Unreachable(Problem.of("payment.noTerminal"));
            }
            return last == null ? new LookupAnswer.None() : new LookupAnswer.Last(last);
        }

        @Override
        public void cancel() {
            cancels++;
        }

        @Override
        public void close() {}
    }
}
