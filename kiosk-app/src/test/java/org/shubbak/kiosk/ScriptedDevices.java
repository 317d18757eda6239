package org.shubbak.kiosk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceThread;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.kiosk.visit.Devices;

/// A reader, a printer and a terminal that do what a test says.
final class ScriptedDevices {
    final LinkedBlockingDeque<ReadOutcome> documents = new LinkedBlockingDeque<>();
    final List<Receipt> printed = Collections.synchronizedList(new ArrayList<>());
    final ScriptedTerminal terminal = new ScriptedTerminal();
    volatile PrintOutcome paper = new PrintOutcome.PrintedConfirmed(1, 1);

    Devices attached(Executor where) {
        DeviceThread thread = DeviceThread.unwatched(where, DeviceHealth.ready());
        return new Devices(
                new Attached<>(new Reader(), thread),
                new Attached<>(new Printer(), thread),
                new Attached<>(terminal, thread));
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
}
