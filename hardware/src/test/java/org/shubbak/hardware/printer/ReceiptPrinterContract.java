package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.PrintOutcome.NotPrinted;
import org.shubbak.core.device.PrintOutcome.Reason;

/// What every way to a receipt printer owes the counter.
abstract class ReceiptPrinterContract {
    private SimulatedPrinter printer;
    private EscPosPrinter driver;

    abstract SimulatedPrinter start(PrinterProfile model) throws Exception;

    /// Where a cable takes its time to come back; a socket is there at once.
    void plugBackIn(BooleanSupplier usable) {}

    @BeforeEach
    void connect() throws Exception {
        printer = start(SimulatedPrinter.profile("epson-tm-t88v"));
        driver = driver("epson-tm-t88v");
    }

    @AfterEach
    void disconnect() {
        driver.close();
        printer.close();
    }

    private EscPosPrinter driver(String profile) {
        return new EscPosPrinter(
                printer.opener(),
                SimulatedPrinter.profile(profile),
                Clock.systemUTC(),
                new PrinterTiming(Duration.ofMillis(600), Duration.ofSeconds(2)));
    }

    private NotPrinted notPrinted() {
        PrintOutcome outcome = driver.print(SampleReceipts.arabic());
        assertThat(outcome).isInstanceOf(NotPrinted.class);
        return (NotPrinted) outcome;
    }

    @Test
    void aHealthyPrinterConfirmsEachReceiptAndIsUsedAgain() throws Exception {
        assertThat(driver.health()).isEqualTo(DeviceHealth.ready());
        assertThat(driver.print(SampleReceipts.arabic())).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        assertThat(driver.print(SampleReceipts.english())).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        printer.paper();
        printer.paper();
        assertThat(printer.tray).isEmpty();
    }

    @Test
    void withoutAMarkerTheReceiptIsProcessed() {
        driver.close();
        driver = driver("generic-80mm");
        assertThat(driver.print(SampleReceipts.arabic())).isInstanceOf(PrintOutcome.Processed.class);
    }

    @Test
    void emptyPaperIsSaidBeforeAByteOfTheReceiptIsSent() {
        printer.simulator.command("paper out");
        assertThat(driver.health()).isEqualTo(DeviceHealth.of(DeviceState.NOT_READY, "printer.paperOut"));
        NotPrinted outcome = notPrinted();
        assertThat(outcome.reason()).isEqualTo(Reason.PAPER_OUT);
        assertThat(outcome.bytes()).isZero();
    }

    @Test
    void paperThatEndsInTheMiddleStopsTheJobAndNothingOfItFollowsTheNextReceipt() throws Exception {
        printer.simulator.command("paper out-after 4000");
        NotPrinted outcome = notPrinted();
        assertThat(outcome.reason()).isEqualTo(Reason.PAPER_OUT);
        assertThat(outcome.problem().code()).isEqualTo("printer.paperOutMidway");
        assertThat(printer.tray).isEmpty();

        printer.simulator.command("paper in");
        assertThat(driver.print(SampleReceipts.arabic().asCopy(1))).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
        int torn = printer.paper().picture().getHeight();
        Dots copy =
                ReceiptLayout.load().draw(SampleReceipts.arabic().asCopy(1), SimulatedPrinter.profile("epson-tm-t88v"));
        assertThat(torn).isLessThan(copy.height());
        assertThat(Dots.of(printer.paper().picture())).isEqualTo(copy);
    }

    @Test
    void lowPaperIsSaidAndStillPrints() {
        printer.simulator.command("paper near-end");
        assertThat(driver.health()).isEqualTo(DeviceHealth.of(DeviceState.READY, "printer.paperNearEnd"));
        assertThat(driver.print(SampleReceipts.arabic())).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
    }

    @Test
    void anOpenCoverStopsAndAClosedOneGoesOn() {
        printer.simulator.command("cover open");
        assertThat(driver.health()).isEqualTo(DeviceHealth.of(DeviceState.NOT_READY, "printer.coverOpen"));
        assertThat(notPrinted().reason()).isEqualTo(Reason.COVER_OPEN);
        printer.simulator.command("cover closed");
        assertThat(driver.print(SampleReceipts.arabic())).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
    }

    @Test
    void aStuckKnifeIsNoPrintedReceipt() {
        printer.simulator.command("cutter jam");
        assertThat(notPrinted().reason()).isEqualTo(Reason.CUTTER);
    }

    @Test
    void aSilentModelIsSentToAndASilentEpsonIsNot() {
        printer.simulator.command("silent");
        assertThat(driver.health()).isEqualTo(DeviceHealth.of(DeviceState.LOST, "printer.silent"));
        assertThat(notPrinted().problem().code()).isEqualTo("printer.silent");
        driver.close();
        driver = driver("generic-80mm");
        assertThat(driver.print(SampleReceipts.arabic())).isInstanceOf(PrintOutcome.SentOnly.class);
    }

    @Test
    void aSlowPrinterIsWaitedFor() {
        printer.simulator.command("slow 57600");
        assertThat(driver.print(SampleReceipts.arabic())).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
    }

    @Test
    void aPrinterThatFallsSilentEndsTheWaitAtItsDeadline() {
        printer.simulator.command("silent");
        long start = System.nanoTime();
        assertThat(notPrinted().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void garbledAnswersAreNoAllClear() {
        printer.simulator.command("garble");
        assertThat(driver.health().usable()).isFalse();
        assertThat(notPrinted().reason()).isEqualTo(Reason.TIMED_OUT);
    }

    @Test
    void aPrinterUnpluggedInTheMiddleIsLostOnceAndFoundAgain() throws Exception {
        printer.simulator.command("power-loss-after 4000");
        assertThat(notPrinted().reason()).isEqualTo(Reason.LOST);
        plugBackIn(() -> driver.health().usable());
        PrintOutcome again = driver.print(SampleReceipts.arabic().asCopy(1));
        assertThat(again).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
    }

    @Test
    void closingTwiceIsAllowedAndTheNextCallOpensAgain() {
        driver.close();
        driver.close();
        assertThat(driver.health()).isEqualTo(DeviceHealth.ready());
    }
}
