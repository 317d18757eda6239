package org.shubbak.hardware.technician;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.FramingAdvice;
import org.shubbak.core.technician.TrialReport;
import org.shubbak.hardware.link.PortScanner;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;
import org.shubbak.hardware.simulator.DeviceSimulator;
import org.shubbak.hardware.simulator.ReaderSimulator;
import org.shubbak.hardware.simulator.TerminalSimulator;
import org.shubbak.hardware.simulator.printer.CutPaper;
import org.shubbak.hardware.simulator.printer.Pause;
import org.shubbak.hardware.simulator.printer.PrinterSimulator;

/// Each device is tried over a real socket, as the technician's page tries it.
class TrialTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

    /// The protocol's own patience is many seconds.
    private static final Ticker TEN_TIMES_FASTER = new Ticker() {
        @Override
        public long nanos() {
            return 10 * System.nanoTime();
        }

        @Override
        public void pause(Duration duration) {
            Ticker.system().pause(duration.dividedBy(10));
        }
    };

    @TempDir
    private Path folder;

    private StationWorkshop workshop(Duration patience) {
        return new StationWorkshop(folder, CLOCK, new Discovery(new PortScanner(folder)), patience, TEN_TIMES_FASTER);
    }

    @Test
    void aReaderShowsWhatItReadMasked() {
        try (Served<ReaderSimulator> reader = new Served<>(new ReaderSimulator())) {
            CompletableFuture<Void> presented = CompletableFuture.runAsync(() -> reader.tell("present pse-passport"));
            TrialReport report = workshop(Duration.ofSeconds(10))
                    .trial(DeviceKind.READER, DeviceSetup.of(reader.address(), "stx-etx"));
            presented.join();
            assertThat(Finding.worst(report.findings())).isEqualTo(Finding.Verdict.PASSED);
            assertThat(report.findings())
                    .extracting(Finding::id)
                    .contains("document", "number", "surname", "birthDate");
            assertThat(report.toString()).doesNotContain("NAJJAR", "AHMAD", "1990");
            assertThat(report.findings().toString()).contains("•••");
            assertThat(report.trace()).isNotEmpty().anyMatch(line -> line.contains("A<AAA"));
        }
    }

    @Test
    void aReaderThatReadsNothingIsSaid() {
        try (Served<ReaderSimulator> reader = new Served<>(new ReaderSimulator())) {
            TrialReport report = workshop(Duration.ofMillis(300))
                    .trial(DeviceKind.READER, DeviceSetup.of(reader.address(), "generic"));
            assertThat(report.findings()).singleElement().matches(Finding::failed);
        }
    }

    @ParameterizedTest
    @CsvSource({"stx-etx,stx-etx", "labelled,labelled", "cr,swipe-cr"})
    void theFramingOfAReaderIsRecognisedAndNothingOfTheDocumentIsTold(String framing, String profile) {
        try (Served<ReaderSimulator> reader = new Served<>(new ReaderSimulator())) {
            reader.tell("framing " + framing);
            CompletableFuture<Void> presented = CompletableFuture.runAsync(() -> reader.tell("present pse-passport"));
            FramingAdvice advice = workshop(Duration.ofSeconds(10)).framing(reader.address());
            presented.join();
            assertThat(advice).isInstanceOf(FramingAdvice.Fits.class);
            assertThat(((FramingAdvice.Fits) advice).profile()).isEqualTo(profile);
            assertThat(advice.toString()).doesNotContain("NAJJAR");
        }
    }

    @Test
    void aPrinterPrintsTheCalibrationPageAndTellsItsState() throws InterruptedException {
        PrinterProfile model = profile("epson-tm-t88v");
        BlockingQueue<CutPaper> tray = new LinkedBlockingQueue<>();
        try (Served<PrinterSimulator> printer = new Served<>(new PrinterSimulator(model, tray::add, Pause.real()))) {
            TrialReport report = workshop(Duration.ofSeconds(1))
                    .trial(DeviceKind.PRINTER, DeviceSetup.of(printer.address(), "epson-tm-t88v"));
            assertThat(report.findings()).extracting(Finding::id).containsExactly("state", "status", "page", "look");
            assertThat(report.findings()).noneMatch(Finding::failed);
            assertThat(tray.poll(10, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aPrinterWithoutPaperPrintsNoPage() {
        PrinterProfile model = profile("epson-tm-t88v");
        try (Served<PrinterSimulator> printer = new Served<>(new PrinterSimulator(model, cut -> {}, Pause.real()))) {
            printer.tell("paper out");
            TrialReport report = workshop(Duration.ofSeconds(1))
                    .trial(DeviceKind.PRINTER, DeviceSetup.of(printer.address(), "epson-tm-t88v"));
            assertThat(report.findings()).singleElement().matches(Finding::failed);
        }
    }

    @Test
    void aTerminalThatIsRightlySetUpIsNamed() {
        try (Served<TerminalSimulator> terminal = terminal()) {
            TrialReport report = trial(terminal, DeviceSetup.of(terminal.address(), "zvt-tcp"));
            assertThat(report.findings()).noneMatch(Finding::failed);
            assertThat(report.findings()).extracting(Finding::id).contains("terminal", "terminal-id");
            assertThat(report.better()).isNull();
            assertThat(report.trace()).isNotEmpty();
        }
    }

    @Test
    void theCurrencyThatTheTerminalTakesIsProposed() {
        try (Served<TerminalSimulator> terminal = terminal()) {
            terminal.tell("currency usd");
            DeviceSetup asked = DeviceSetup.of(terminal.address(), "zvt-tcp").with("currency", "ILS");
            TrialReport report = trial(terminal, asked);
            assertThat(report.findings())
                    .as(report.trace().toString())
                    .extracting(Finding::id)
                    .containsExactly("currency", "proposal");
            assertThat(report.better()).isEqualTo(asked.with("currency", "USD"));
            assertThat(Finding.worst(
                            trial(terminal, asked.with("currency", "USD")).findings()))
                    .isEqualTo(Finding.Verdict.PASSED);
        }
    }

    @Test
    void aWrongPasswordIsToldAndNeverShown() {
        try (Served<TerminalSimulator> terminal = terminal()) {
            terminal.tell("password 246810");
            TrialReport report = trial(
                    terminal, DeviceSetup.of(terminal.address(), "zvt-tcp").with("password", "135790"));
            assertThat(report.findings()).extracting(Finding::id).containsExactly("password");
            assertThat(report.toString()).doesNotContain("135790", "13 57 90", "246810");
        }
    }

    @ParameterizedTest
    @CsvSource({"serial-framing,transport", "ecr17-nak,transport", "mute,line"})
    void aForeignTransportIsRecognised(String front, String finding) {
        try (Served<TerminalSimulator> terminal = terminal()) {
            terminal.tell(front);
            TrialReport report = trial(terminal, DeviceSetup.of(terminal.address(), "zvt-tcp"));
            assertThat(report.findings()).extracting(Finding::id).contains(finding);
            assertThat(Finding.worst(report.findings())).isEqualTo(Finding.Verdict.FAILED);
        }
    }

    @Test
    void anAddressThatIsNoneIsSaidForEachKind() {
        for (DeviceKind kind : DeviceKind.values()) {
            List<Finding> findings = workshop(Duration.ofMillis(10))
                    .trial(kind, DeviceSetup.of("somewhere", "generic"))
                    .findings();
            assertThat(findings).singleElement().matches(Finding::failed);
            assertThat(findings.getFirst().sentence().ar()).matches(".*\\p{IsArabic}.*");
        }
    }

    private static Served<TerminalSimulator> terminal() {
        return new Served<>(new TerminalSimulator(Clock.systemUTC()));
    }

    private TrialReport trial(Served<? extends DeviceSimulator> terminal, DeviceSetup setup) {
        assertThat(terminal.address()).isEqualTo(setup.port());
        return workshop(Duration.ofSeconds(1)).trial(DeviceKind.TERMINAL, setup);
    }

    private static PrinterProfile profile(String name) {
        return switch (PrinterProfiles.find(name)) {
            case ProfileReading.Complete complete -> complete.profile();
            case ProfileReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }
}
