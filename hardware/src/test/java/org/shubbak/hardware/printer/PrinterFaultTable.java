package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.PrintOutcome.NotPrinted;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.simulator.printer.CutPaper;

/// Every fault that the simulator has, what the driver makes of it, and the sentence that it says. A printer is started
/// for each fault.
@NullUnmarked
abstract class PrinterFaultTable {
    private static final Path PROFILES = Path.of("src/main/resources/org/shubbak/hardware/printer/profile");
    private static final String EPSON = "epson-tm-t88v";
    private static final int LAST_LINE = 43;

    @TempDir
    private Path folder = Path.of("");

    private SimulatedPrinter printer;
    private EscPosPrinter driver;

    abstract SimulatedPrinter start(PrinterProfile model) throws Exception;

    private void connect(PrinterProfile profile) throws Exception {
        printer = start(profile);
        PrinterTiming timing = new PrinterTiming(Duration.ofMillis(600), Duration.ofSeconds(2));
        driver = new EscPosPrinter(printer.opener(), profile, Clock.systemUTC(), timing);
    }

    @AfterEach
    void disconnect() {
        driver.close();
        printer.close();
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource({
        "epson-tm-t88v, slow 115200, PRINTED_CONFIRMED, ",
        "epson-tm-t88v, paper near-end, PRINTED_CONFIRMED, printer.paperNearEnd",
        "epson-tm-t88v, paper out, PAPER_OUT, printer.paperOut",
        "epson-tm-t88v, paper out-after 4000, PAPER_OUT, printer.paperOutMidway",
        "epson-tm-t88v, paper out-row 300, PAPER_OUT, printer.paperOutMidway",
        "epson-tm-t88v, cover open, COVER_OPEN, printer.coverOpen",
        "epson-tm-t88v, cutter jam, CUTTER, printer.printedNotCut",
        "epson-tm-t88v, head hot, FAULT, printer.resting",
        "epson-tm-t88v, power-loss-after 4000, LOST, printer.lost",
        "epson-tm-t88v, silent, TIMED_OUT, printer.silent",
        "epson-tm-t88v, garble, TIMED_OUT, printer.silent",
        "epson-tm-t88v, small-buffer 45; slow-head 1000, TIMED_OUT, printer.timedOut",
        "epson-tm-t88v, small-buffer 4096; slow-head 1000, TIMED_OUT, printer.timedOut",
        "citizen-ct-s, cutter jam, CUTTER, printer.cutter",
        "citizen-ct-s, paper out-after 4000, PAPER_OUT, printer.paperOutMidway",
        "citizen-ct-s, slow 115200, PROCESSED, ",
        "generic-80mm, silent, SENT_ONLY, printer.unconfirmed",
        "generic-80mm, paper out-after 9000, PAPER_OUT, printer.paperOutMidway",
    })
    void everyFaultEndsInItsOutcomeAndItsSentence(String profile, String faults, String outcome, String problem)
            throws Exception {
        connect(SimulatedPrinter.profile(profile));
        for (String fault : faults.split(";", -1)) {
            assertThat(printer.simulator.command(fault.strip())).isEqualTo("ok");
        }
        boolean before = problem != null && (outcome.equals("PRINTED_CONFIRMED") || outcome.equals("SENT_ONLY"));
        Problem said = before ? driver.health().problem() : null;
        PrintOutcome end = driver.print(GoldenReceipt.STANDARD.receipt());
        assertThat(PrintCommand.name(end)).isEqualTo(outcome);
        if (faults.contains("small-buffer")) {
            assertThat(printer.simulator.command("status")).doesNotContain("dropped=0");
        }
        if (end instanceof NotPrinted not) {
            said = not.problem();
        }
        assertThat(said == null ? null : said.code()).isEqualTo(problem);
        if (said != null) {
            LocalText sentence = Texts.of(EscPosPrinter.class).both(said);
            assertThat(sentence.ar()).matches("(?s).*\\p{IsArabic}.*").doesNotContain("{");
            assertThat(sentence.en()).matches("(?s)[A-Z].*\\.").doesNotContain("{");
        }
    }

    @ParameterizedTest
    @CsvSource({"45", "4096"})
    void aPrinterThatHoldsUpItsSenderLosesNothing(int buffer) throws Exception {
        connect(holdingUp());
        printer.simulator.command("small-buffer " + buffer);
        printer.simulator.command("slow-head 3");
        printer.simulator.command("xon-xoff");
        assertThat(driver.print(GoldenReceipt.SHORT.receipt())).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        assertThat(printer.simulator.command("status")).contains("dropped=0");
        assertThat(whole(printer.paper(), GoldenReceipt.SHORT.receipt())).isTrue();
    }

    private PrinterProfile holdingUp() throws IOException {
        String json = Files.readString(PROFILES.resolve(EPSON + ".json"), UTF_8).replace("DTR_DSR", "XON_XOFF");
        Path file = Files.writeString(folder.resolve("xon.json"), json, UTF_8);
        return SimulatedPrinter.profile(file.toString());
    }

    /// Out of paper above the last line: everything was sent, and the printer finishes by itself.
    @Test
    void aReceiptThatThePrinterFinishesAfterTheRollWasChangedIsNotTornByTheNextOne() throws Exception {
        Receipt receipt = GoldenReceipt.STANDARD.receipt();
        connect(SimulatedPrinter.profile(EPSON));
        driver.print(receipt);
        int rows = printer.paper().picture().getHeight();
        printer.simulator.command("paper out-row " + (rows - LAST_LINE));
        assertThat(driver.print(receipt)).isInstanceOf(NotPrinted.class);
        // Its head has not finished when the next receipt is asked for, and its buffer holds both.
        printer.simulator.command("small-buffer 30000");
        printer.simulator.command("slow-head 1000");
        printer.simulator.command("paper in");
        PrintOutcome copy = driver.print(receipt.asCopy(1));
        assertThat(whole(printer.paper(), receipt)).isTrue();
        assertThat(copy).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        assertThat(whole(printer.paper(), receipt.asCopy(1))).isTrue();
        assertThat(printer.tray).isEmpty();
    }

    @Test
    void afterTheKnifeIsFreedThePrinterIsToldToGoOnByTheNextReceipt() throws Exception {
        connect(SimulatedPrinter.profile(EPSON));
        printer.simulator.command("cutter jam");
        assertThat(driver.print(GoldenReceipt.SHORT.receipt())).isInstanceOf(NotPrinted.class);
        printer.simulator.command("cutter clear");
        Receipt copy = GoldenReceipt.SHORT.receipt().asCopy(1);
        assertThat(driver.print(copy)).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        printer.paper();
        assertThat(whole(printer.paper(), copy)).isTrue();
    }

    /// For many bytes of a job: it comes out whole once, or the whole one is marked as a copy; never two originals.
    @ParameterizedTest
    @CsvSource({"1", "50", "700", "2100", "4000", "5900", "7000", "7600", "7690", "7700", "7740"})
    void paperThatEndsAnywhereNeverGivesTwoOriginals(int bytes) throws Exception {
        Receipt receipt = GoldenReceipt.STANDARD.receipt();
        connect(SimulatedPrinter.profile(EPSON));
        driver.health();
        printer.simulator.command("paper out-after " + bytes);
        boolean printed = !(driver.print(receipt) instanceof NotPrinted);
        printer.simulator.command("paper in");
        assertThat(driver.print(receipt.asCopy(1))).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        int originals = 0;
        CutPaper last = printer.paper();
        for (CutPaper next = last; next != null; next = printer.tray.poll()) {
            last = next;
            originals += whole(next, receipt) ? 1 : 0;
        }
        assertThat(originals).isLessThanOrEqualTo(1);
        assertThat(printed && originals == 0)
                .as("said to be printed and is not")
                .isFalse();
        assertThat(whole(last, receipt.asCopy(1))).isTrue();
    }

    private boolean whole(CutPaper paper, Receipt receipt) {
        Dots meant = ReceiptLayout.load().draw(receipt, SimulatedPrinter.profile(EPSON));
        Dots burnt = Dots.of(paper.picture());
        return burnt.height() >= meant.height() && burnt.rows(0, meant.height()).equals(meant);
    }
}
