package org.shubbak.hardware.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.ReaderSimulator;
import org.shubbak.hardware.simulator.SimulatorHost;
import org.shubbak.hardware.traces.Overheard;
import org.slf4j.LoggerFactory;

/// What every way to a document reader owes the counter.
@Timeout(60)
abstract class IdReaderContract {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(400);
    private final ReaderSimulator simulator = new ReaderSimulator();
    private SimulatorHost host;
    private SerialDocumentReader reader;

    abstract ListenAddress where() throws Exception;

    @BeforeEach
    void plugIn() throws Exception {
        host = SimulatorHost.start(where(), Overheard.of(simulator));
        reader = driver(host);
    }

    @AfterEach
    void putAway() {
        reader.close();
        host.close();
    }

    private static SerialDocumentReader driver(SimulatorHost host) {
        LinkAddress address = LinkAddress.parse(host.address().replace("pty:", "serial:"));
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);
        return new SerialDocumentReader(
                Links.opener(address), ReaderProfiles.bundled().named("stx-etx").orElseThrow(), clock);
    }

    @Test
    void aPresentedDocumentIsReadAndTheNextOneToo() {
        assertThat(reader.health()).isEqualTo(DeviceHealth.ready());
        assertThat(reading("present pse-passport")).isEqualTo(pse());
        assertThat(reading("present td1"))
                .isEqualTo(new ReadOutcome.Read(Specimens.read(Specimens.TD1).toDocument()));
    }

    @Test
    void aBarCodeIsReadAsItsNumber() {
        assertThat(reading("present barcode-id"))
                .isInstanceOfSatisfying(
                        ReadOutcome.Read.class,
                        read -> assertThat(read.document().personalNumber()).hasSize(9));
    }

    @Test
    void aSlowReaderIsWaitedFor() {
        simulator.command("fault split");
        assertThat(reading("present pse-passport")).isEqualTo(pse());
    }

    @Test
    void noiseBeforeADocumentIsNoPartOfIt() {
        simulator.command("fault noise");
        assertThat(reading("present pse-passport")).isEqualTo(pse());
    }

    @Test
    void aGarbledDocumentIsUnreadableByFieldAndTheSecondTryCounts() {
        simulator.command("fault wrong-check-digit");
        assertThat(reading("present pse-passport"))
                .isInstanceOfSatisfying(
                        ReadOutcome.Unreadable.class,
                        bad -> assertThat(bad.problems()).contains(Problem.of("mrz.birthDate", "CHECK_DIGIT")));
        simulator.command("fault reject-marks");
        assertThat(reading("present pse-passport")).isInstanceOf(ReadOutcome.Unreadable.class);
        simulator.command("fault none");
        assertThat(reading("present pse-passport")).isEqualTo(pse());
    }

    @Test
    void halfADocumentIsUnreadable() {
        simulator.command("fault half-frame");
        assertThat(reading("present pse-passport"))
                .isInstanceOfSatisfying(
                        ReadOutcome.Unreadable.class,
                        bad -> assertThat(bad.problems()).containsExactly(Problem.of("reader.halfFrame")));
    }

    @Test
    void whenNobodyPresentsTheWaitEndsAtItsDeadline() {
        long start = System.nanoTime();
        assertThat(reader.read(SHORT)).isEqualTo(new ReadOutcome.NoDocument());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT, LONG);
    }

    @Test
    void aReaderUnpluggedInTheMiddleIsLostAndFoundAgain() {
        simulator.command("fault unplug");
        // Where the port vanishes a moment after its device, the half is seen first.
        assertThat(reading("present pse-passport"))
                .isIn(
                        new ReadOutcome.Lost(Problem.of("reader.lost")),
                        new ReadOutcome.Unreadable(List.of(Problem.of("reader.halfFrame"))));
        simulator.command("fault none");
        assertThat(readingAgain()).isEqualTo(pse());
    }

    @Test
    void aReaderThatIsNotThereIsAbsent() {
        reader.close();
        host.close();
        assertThat(absent()).isEqualTo(new ReadOutcome.Lost(Problem.of("reader.absent")));
        assertThat(reader.health()).isEqualTo(DeviceHealth.of(DeviceState.ABSENT, "reader.absent"));
    }

    @Test
    void closingTwiceIsAllowedAndTheNextCallOpensAgain() {
        reader.close();
        reader.close();
        assertThat(reading("present pse-passport")).isEqualTo(pse());
    }

    @Test
    void anInterruptEndsTheWait() throws Exception {
        CompletableFuture<ReadOutcome> outcome = new CompletableFuture<>();
        Thread waiting = Thread.ofPlatform().start(() -> outcome.complete(reader.read(LONG)));
        waiting.interrupt();
        assertThat(outcome.get()).isIn(new ReadOutcome.NoDocument(), new ReadOutcome.Lost(Problem.of("reader.absent")));
    }

    @Test
    void nothingOfThePersonIsLoggedOrShown() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        Level usual = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.list = new CopyOnWriteArrayList<>(); // a simulator may still log while it is read
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
        StringBuilder shown = new StringBuilder();
        try {
            shown.append(reading("present pse-passport"));
            simulator.command("fault wrong-check-digit");
            shown.append(reading("present pse-passport"));
            simulator.command("fault unplug");
            shown.append(reading("present pse-passport"));
        } finally {
            root.setLevel(usual);
            root.detachAppender(log);
        }
        log.list.forEach(event -> shown.append(event.getFormattedMessage()));
        assertThat(shown.toString())
                .contains("PASSPORT ***")
                .doesNotContain("NAJJAR")
                .doesNotContain("YOUSEF")
                .doesNotContain("1234567")
                .doesNotContain("900000001")
                .doesNotContain("1990");
    }

    private static ReadOutcome pse() {
        return new ReadOutcome.Read(Specimens.read(Specimens.PSE).toDocument());
    }

    /// The document is presented until it is noticed, as a person would: what comes before the wait is thrown away.
    private ReadOutcome reading(String command) {
        CompletableFuture<ReadOutcome> outcome = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> outcome.complete(reader.read(LONG)));
        while (!outcome.isDone()) {
            simulator.command(command);
            outcome.copy()
                    .completeOnTimeout(new ReadOutcome.NoDocument(), 2, TimeUnit.SECONDS)
                    .join();
        }
        return outcome.join();
    }

    /// A port comes back a moment after the loss; each call until then says that it is gone.
    private ReadOutcome readingAgain() {
        long end = System.nanoTime() + LONG.toNanos();
        ReadOutcome outcome = reading("present pse-passport");
        while (outcome instanceof ReadOutcome.Lost && System.nanoTime() < end) {
            outcome = reading("present pse-passport");
        }
        return outcome;
    }

    /// A port vanishes a moment after its host.
    private ReadOutcome absent() {
        long end = System.nanoTime() + LONG.toNanos();
        ReadOutcome outcome = reader.read(SHORT);
        while (!outcome.equals(new ReadOutcome.Lost(Problem.of("reader.absent"))) && System.nanoTime() < end) {
            outcome = reader.read(SHORT);
        }
        return outcome;
    }
}
