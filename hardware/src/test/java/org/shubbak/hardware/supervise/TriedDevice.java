package org.shubbak.hardware.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.Device;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.device.ReceiptPrinter;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.hardware.idcard.ReaderProfiles;
import org.shubbak.hardware.idcard.SerialDocumentReader;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.lrc.LrcSettings;
import org.shubbak.hardware.payment.lrc.LrcTerminal;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.KeptSteps;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.printer.EscPosPrinter;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.printer.ReceiptFile;
import org.shubbak.hardware.printer.ReceiptReading;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.LrcSimulator;
import org.shubbak.hardware.simulator.ReaderSimulator;
import org.shubbak.hardware.simulator.TerminalSimulator;
import org.shubbak.hardware.simulator.printer.PrinterSimulator;

/// A kind of device on trial: its simulator, its driver and what it is used for.
abstract class TriedDevice {
    private static final String LRC = "transbank-pos-integrado";
    private final String name;
    private final DeviceSimulator simulator;
    final AtomicInteger done = new AtomicInteger();

    private TriedDevice(String name, DeviceSimulator simulator) {
        this.name = name;
        this.simulator = simulator;
    }

    static List<TriedDevice> all() {
        return List.of(new Reader(), new Printer(), new Zvt(), new Lrc());
    }

    final String name() {
        return name;
    }

    final DeviceSimulator simulator() {
        return simulator;
    }

    abstract Device driver(LinkAddress line, Runnable wake);

    /// On the device's thread.
    abstract void use();

    /// What a person does meanwhile.
    void lendAHand() {}

    /// How often it did what it is for.
    final int workDone() {
        return done.get();
    }

    private static final class Reader extends TriedDevice {
        private @Nullable IdReader reader;

        Reader() {
            super("reader", new ReaderSimulator());
        }

        @Override
        Device driver(LinkAddress line, Runnable wake) {
            IdReader made = new SerialDocumentReader(
                    Links.opener(line, SerialSettings.usual(), wake),
                    ReaderProfiles.bundled().generic(),
                    Clock.systemUTC());
            reader = made;
            return made;
        }

        @Override
        void use() {
            if (reader != null && reader.read(Duration.ofMillis(500)) instanceof ReadOutcome.Read) {
                done.incrementAndGet();
            }
        }

        @Override
        void lendAHand() {
            simulator().command("present td1");
        }
    }

    private static final class Printer extends TriedDevice {
        private @Nullable ReceiptPrinter printer;

        Printer() {
            super("printer", new PrinterSimulator(model(), paper -> {}, time -> {}));
        }

        @Override
        Device driver(LinkAddress line, Runnable wake) {
            ReceiptPrinter made =
                    new EscPosPrinter(Links.opener(line, SerialSettings.usual(), wake), model(), Clock.systemUTC());
            printer = made;
            return made;
        }

        private static PrinterProfile model() {
            return ((ProfileReading.Complete) PrinterProfiles.find("epson-tm-t88v")).profile();
        }

        @Override
        void use() {
            ReceiptReading receipt = ReceiptFile.parse(ReceiptFile.example());
            if (printer != null
                    && receipt instanceof ReceiptReading.Complete complete
                    && printer.print(complete.receipt()) instanceof PrintOutcome.PrintedConfirmed) {
                done.incrementAndGet();
            }
        }
    }

    private abstract static class Terminal extends TriedDevice {
        private final List<PaymentOutcome> outcomes = new ArrayList<>();
        private @Nullable PaymentTerminal terminal;

        Terminal(String name, DeviceSimulator simulator) {
            super(name, simulator);
            assertThat(simulator.command("pause 5")).startsWith("ok");
        }

        abstract PaymentTerminal made(LinkAddress line, Runnable wake);

        abstract int booked();

        @Override
        final Device driver(LinkAddress line, Runnable wake) {
            PaymentTerminal one = made(line, wake);
            terminal = one;
            return one;
        }

        /// What was not proven stays in doubt: never more bookings than commands that may have been carried out, and
        /// never fewer than were proven.
        @Override
        final void use() {
            PaymentRequest request = new PaymentRequest(UUID.randomUUID(), new Money(15000, CurrencyCode.ILS));
            if (terminal == null) {
                return;
            }
            outcomes.add(terminal.pay(request, new KeptSteps()));
            long paid = outcomes.stream()
                    .filter(PaymentOutcome.Paid.class::isInstance)
                    .count();
            long doubtful = outcomes.stream()
                    .filter(PaymentOutcome.InDoubt.class::isInstance)
                    .count();
            assertThat((long) booked()).isBetween(paid, paid + doubtful);
            done.set((int) paid);
        }
    }

    private static final class Zvt extends Terminal {
        private static final SerialSettings TWO_STOP_BITS =
                SerialSettings.usual().with(Map.of("stop", "2"));
        private final TerminalSimulator books;

        Zvt() {
            this(new TerminalSimulator(Clock.systemUTC()));
        }

        private Zvt(TerminalSimulator simulator) {
            super("zvt terminal", simulator);
            books = simulator;
        }

        @Override
        PaymentTerminal made(LinkAddress line, Runnable wake) {
            Framing framing = line instanceof LinkAddress.Serial ? Framing.SERIAL : Framing.TCP;
            return new ZvtTerminal(Links.opener(line, TWO_STOP_BITS, wake), ZvtSettings.standard(framing));
        }

        @Override
        int booked() {
            return books.books().standing().size();
        }
    }

    private static final class Lrc extends Terminal {
        private final LrcSimulator books;

        Lrc() {
            this(new LrcSimulator(LrcProfiles.find(LRC), Clock.systemUTC()));
        }

        private Lrc(LrcSimulator simulator) {
            super("lrc terminal", simulator);
            books = simulator;
        }

        @Override
        PaymentTerminal made(LinkAddress line, Runnable wake) {
            return new LrcTerminal(
                    Links.opener(line, SerialSettings.usual(), wake),
                    LrcSettings.of(LrcProfiles.find(LRC), Map.of()),
                    Ticker.system(),
                    text -> {});
        }

        @Override
        int booked() {
            return books.books().standing().size();
        }
    }
}
