package org.shubbak.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.payment.lrc.LrcProfile;
import org.shubbak.hardware.payment.lrc.LrcProfiles;
import org.shubbak.hardware.payment.lrc.LrcSettings;
import org.shubbak.hardware.payment.lrc.LrcTerminal;
import org.shubbak.hardware.payment.wire.ServicedTerminal;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.Framing;
import org.shubbak.hardware.payment.zvt.ZvtSettings;
import org.shubbak.hardware.payment.zvt.ZvtTerminal;
import org.shubbak.hardware.payment.zvt.ZvtTimers;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.LrcSimulator;
import org.shubbak.hardware.simulator.TerminalBooks;
import org.shubbak.hardware.simulator.TerminalBooks.LostAck;
import org.shubbak.hardware.simulator.TerminalSimulator;

/// For every place where the line or the power can go, and everything a terminal may do then: what the terminal has
/// booked is what we say was paid, or people are asked and the terminal is blocked; nothing leaves while a payment is
/// in doubt; every payment ends in one state.
@Timeout(300)
class MoneyPropertyTest {
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private static final List<String> CUTS = List.of(
            "approve",
            "decline",
            "cut before-accept",
            "cut after-accept",
            "cut before-charge",
            "cut after-charge",
            "cut before-ack",
            "cut before-completion",
            "lose-answer",
            "silent");

    @TempDir
    private Path folder = Path.of("");

    private static final List<LostAck> MODES = List.of(LostAck.values());

    /// How often our own program dies, at which message of the terminal's; -1 for never.
    private static final List<Integer> DEATHS = List.of(-1, 1);

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "zvt-tcp, PAYMENT, KEEP",
        "zvt-tcp, PAYMENT, REVERSE",
        "zvt-tcp, PAYMENT, REVERSE_LATE",
        "zvt-tcp, PAYMENT, DECLINE",
        "zvt-tcp, PAYMENT, FORGET",
        "zvt-tcp, PAYMENT, WAIT",
        "zvt-serial, PAYMENT, KEEP",
        "zvt-serial, PAYMENT, REVERSE",
        "zvt-serial, PAYMENT, DECLINE",
        "zvt-tcp, REVERSAL, KEEP",
        "zvt-tcp, REVERSAL, REVERSE",
        "zvt-tcp, REVERSAL, DECLINE",
        "zvt-tcp, REVERSAL, FORGET",
        "zvt-serial, REVERSAL, KEEP",
        "zvt-tcp, REFUND, KEEP",
        "zvt-tcp, REFUND, REVERSE",
        "zvt-tcp, REFUND, DECLINE",
        "zvt-tcp, REFUND, FORGET",
        "lrc:transbank-pos-integrado, PAYMENT, KEEP",
        "lrc:transbank-pos-integrado, PAYMENT, REVERSE",
        "lrc:transbank-pos-integrado, PAYMENT, DECLINE",
        "lrc:transbank-pos-integrado, PAYMENT, FORGET",
        "lrc:transbank-pos-integrado, REVERSAL, KEEP",
        "lrc:transbank-pos-integrado, REVERSAL, DECLINE",
        "lrc:nexi-ecr17, PAYMENT, KEEP",
        "lrc:nexi-ecr17, PAYMENT, DECLINE",
        "lrc:nexi-ecr17, PAYMENT, FORGET"
    })
    void whatTheTerminalBookedIsWhatWeSay(String protocol, JournalEntry.Kind kind, LostAck mode) throws IOException {
        for (String cut : CUTS) {
            for (int death : DEATHS) {
                try (Station station = new Station(protocol, folder.resolve("journal.jsonl"))) {
                    String where = protocol + " " + kind + " " + mode + " " + cut + " dies at " + death;
                    station.tell("print none");
                    station.tell("patience 60");
                    station.tell(
                            "lost-ack " + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    station.patient(true);
                    assertThat(station.run(JournalEntry.Kind.PAYMENT, -1))
                            .as(where)
                            .isEqualTo("PAID");
                    station.patient(false);
                    station.tell(cut);
                    station.run(kind, death);
                    station.settle();
                    station.check(where);
                }
                Files.deleteIfExists(folder.resolve("journal.jsonl"));
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"zvt-tcp", "zvt-serial", "lrc:transbank-pos-integrado"})
    void noRunOfTroublesLosesOrDoublesMoney(String protocol) throws IOException {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            String where = protocol + " seed " + seed;
            try (Station station = new Station(protocol, folder.resolve("journal.jsonl"))) {
                station.tell("print none");
                station.tell("patience 60");
                for (int step = 0; step < 8; step++) {
                    LostAck mode = MODES.get(random.nextInt(MODES.size()));
                    station.tell(
                            "lost-ack " + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                    station.tell(CUTS.get(random.nextInt(CUTS.size())));
                    JournalEntry.Kind kind =
                            random.nextInt(4) == 0 ? JournalEntry.Kind.REVERSAL : JournalEntry.Kind.PAYMENT;
                    station.run(kind, random.nextInt(6) - 3);
                    station.settle();
                    station.check(where + " step " + step);
                }
            }
            Files.deleteIfExists(folder.resolve("journal.jsonl"));
        }
    }

    private static final class Died extends RuntimeException {}

    /// One counter with its terminal. Every run opens journal and driver anew, as after a restart.
    private static final class Station implements AutoCloseable {
        private final Served<DeviceSimulator> served;
        private final TerminalBooks books;
        private final String protocol;
        private final Path path;
        private final List<String> wire = new ArrayList<>();
        /// Minor units in what the terminal counts in.
        private final long unit;
        private int payments;
        private Duration brief = Duration.ofMillis(120);

        Station(String protocol, Path path) {
            this.protocol = protocol;
            this.path = path;
            this.unit = protocol.endsWith("pos-integrado") ? 100 : 1;
            Clock clock = Clock.system(ZoneOffset.UTC);
            if (protocol.startsWith("lrc:")) {
                LrcSimulator lrc = new LrcSimulator(LrcProfiles.find(protocol.substring(4)), clock);
                served = new Served<>(lrc);
                books = lrc.books();
            } else {
                TerminalSimulator zvt = new TerminalSimulator(clock);
                served = new Served<>(zvt);
                books = zvt.books();
            }
        }

        /// Where nothing is to fail, a loaded machine must not make it fail.
        void patient(boolean yes) {
            brief = Duration.ofMillis(yes ? 5000 : 120);
        }

        void tell(String command) {
            served.tell(command);
        }

        /// The outcome's word, or that the terminal was not asked or the program died.
        String run(JournalEntry.Kind kind, int death) throws IOException {
            try (PaymentJournal journal = PaymentJournal.open(path, Clock.system(ZoneOffset.UTC));
                    ServicedTerminal device = driver()) {
                if (journal.open().isPresent()) {
                    return "BLOCKED";
                }
                Till till = new Till(device, journal, Clock.system(ZoneOffset.UTC), null);
                int[] messages = {0};
                UUID id = new UUID(7, ++payments);
                Consumer<Problem> dying = sentence -> {
                    if (messages[0]++ == death) {
                        throw new Died();
                    }
                };
                PaymentReport report = switch (kind) {
                    case PAYMENT -> till.charge(id, DUE, dying);
                    case REFUND -> till.refund(id, DUE, dying);
                    case REVERSAL -> {
                        Optional<OpenPayment> paid = lastPaid(journal);
                        yield paid.isEmpty() ? till.charge(id, DUE, dying) : till.reverse(id, paid.get(), dying);
                    }
                };
                return report.outcome().name();
            } catch (Died e) {
                return "DIED";
            }
        }

        private static Optional<OpenPayment> lastPaid(PaymentJournal journal) {
            return journal.entries().stream()
                    .filter(entry -> entry.intent() != null)
                    .map(entry -> journal.payment(entry.payment()))
                    .filter(payment -> payment.paid() && !journal.isReversed(payment))
                    .reduce((earlier, later) -> later);
        }

        void settle() throws IOException {
            for (int round = 0; round < 4; round++) {
                try (PaymentJournal journal = PaymentJournal.open(path, Clock.system(ZoneOffset.UTC));
                        ServicedTerminal device = driver()) {
                    Optional<OpenPayment> open = journal.open();
                    if (open.isEmpty()) {
                        return;
                    }
                    new Till(device, journal, Clock.system(ZoneOffset.UTC), null).settle(open.get());
                }
            }
        }

        void check(String where) throws IOException {
            try (PaymentJournal journal = PaymentJournal.open(path, Clock.system(ZoneOffset.UTC))) {
                List<OpenPayment> all = journal.entries().stream()
                        .filter(entry -> entry.intent() != null)
                        .map(entry -> journal.payment(entry.payment()))
                        .toList();
                long ours = all.stream().mapToLong(OpenPayment::counted).sum();
                long difference = books.balance() * unit - ours;
                List<OpenPayment> open =
                        all.stream().filter(payment -> !payment.settled()).toList();
                assertThat(open).as(where).hasSizeLessThanOrEqualTo(1);
                if (open.isEmpty()) {
                    assertThat(difference).as(where).isZero();
                } else {
                    assertThat(Math.abs(difference)).as(where + " " + open).isIn(0L, DUE.minor());
                    assertThat(journal.open()).as(where).isPresent();
                }
                long left = journal.entries().stream()
                        .filter(entry -> entry.event().equals("sending"))
                        .count();
                assertThat(sent())
                        .as(where + ": sent as often as the journal says")
                        .isLessThanOrEqualTo(left);
            }
        }

        private long sent() {
            return wire.stream()
                    .filter(line -> line.matches("> (06 (01|30|31)|0200|1200|P|S)\\b.*"))
                    .count();
        }

        private ServicedTerminal driver() {
            LinkOpener opener = served.opener();
            if (protocol.startsWith("lrc:")) {
                LrcProfile profile = LrcProfiles.find(protocol.substring(4));
                LrcProfile.Timers timers = new LrcProfile.Timers(
                        brief, 3, brief, Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(50));
                return new LrcTerminal(
                        opener,
                        new LrcSettings(profile.with(timers), CurrencyCode.ILS, "29001006", "1"),
                        Ticker.system(),
                        wire::add);
            }
            ZvtTimers timers = new ZvtTimers(
                    Duration.ofMillis(50), brief, brief, brief, brief, brief, brief, Duration.ofMillis(1), brief);
            Framing framing = protocol.equals("zvt-serial") ? Framing.SERIAL : Framing.TCP;
            return new ZvtTerminal(opener, ZvtSettings.standard(framing).with(timers), Ticker.system(), wire::add);
        }

        @Override
        public void close() {
            served.close();
        }
    }
}
