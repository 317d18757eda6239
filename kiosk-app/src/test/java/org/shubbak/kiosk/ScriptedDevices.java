package org.shubbak.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentSteps;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.visit.Devices;

/// A reader, a printer and a terminal that do what a test says.
final class ScriptedDevices {
    final LinkedBlockingDeque<ReadOutcome> documents = new LinkedBlockingDeque<>();
    final List<Receipt> printed = new ArrayList<>();
    final List<PaymentRequest> charged = new ArrayList<>();
    volatile CountDownLatch cardPresented = new CountDownLatch(0);
    volatile PrintOutcome paper = new PrintOutcome.PrintedConfirmed(1, 1);

    Devices attached(Executor thread) {
        return new Devices(
                new Attached<>(new Reader(), thread),
                new Attached<>(new Printer(), thread),
                new Attached<>(new Terminal(), thread));
    }

    PaymentTerminal terminal() {
        return new Terminal();
    }

    private final class Reader implements IdReader {
        @Override
        public ReadOutcome read(Duration deadline) {
            try {
                ReadOutcome outcome = documents.poll(20, TimeUnit.MILLISECONDS);
                return outcome == null ? new ReadOutcome.NoDocument() : outcome;
            } catch (InterruptedException e) {
                return new ReadOutcome.NoDocument();
            }
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
            charged.add(request);
            steps.sending();
            steps.accepted();
            try {
                cardPresented.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                return new PaymentOutcome.InDoubt(null, Problem.of("payment.noTerminal"));
            }
            TerminalResult result = new TerminalResult(
                    "00", true, true, request.amount(), "T1", "0001", "1", "1124 091500", "A1", "VISA", "1234");
            steps.result(result);
            return new PaymentOutcome.Paid(result);
        }

        @Override
        public LookupAnswer lookupLast() {
            return new LookupAnswer.None();
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}
