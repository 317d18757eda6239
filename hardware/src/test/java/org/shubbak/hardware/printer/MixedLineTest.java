package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.hardware.simulator.printer.CutPaper;

/// What a printer makes of the mixed line, against what was meant.
///
/// Tolerance: outside the cells of the printer's own letters and outside a code that the printer draws, every dot is
/// the
/// meant one. Inside a cell the face is the printer's: there is ink where the meant letter has ink, and the characters
/// and their places are compared as text. A code is compared by its place, its size and what it says.
class MixedLineTest {
    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> receipts() {
        return PrinterProfiles.names().stream()
                .filter(name -> SimulatedPrinter.profile(name).imageMethod().mixed())
                .flatMap(name -> Stream.of(GoldenReceipt.values())
                        .flatMap(golden -> Stream.of(
                                        golden.receipt(), golden.receipt().asCopy(2))
                                .map(receipt -> Arguments.of(name, receipt))));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void thePaperIsTheMeantLayout(String name, Receipt receipt) throws Exception {
        PrinterProfile profile = SimulatedPrinter.profile(name);
        Sheet sheet = ReceiptLayout.load().lay(receipt, profile);
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(profile);
                EscPosPrinter driver =
                        new EscPosPrinter(printer.opener(), profile, Clock.systemUTC(), SimulatedPrinter.timing())) {
            assertThat(driver.print(receipt)).isNotInstanceOf(PrintOutcome.NotPrinted.class);
            CutPaper paper = printer.paper();
            save(name + " " + receipt, paper.picture());
            assertLayout(sheet, profile, paper);
            assertThat(PrintedPictureTest.qr(aroundCode(sheet, paper.picture())))
                    .isEqualTo(receipt.qr());
            assertThat(printer.simulator.command("status")).contains("dropped=0 mimicry=0");
        }
    }

    private static void assertLayout(Sheet sheet, PrinterProfile profile, CutPaper paper) {
        Dots meant = sheet.picture();
        Dots burnt = Dots.of(paper.picture());
        List<Sheet.Item> printers = new ArrayList<>();
        List<String> words = new ArrayList<>();
        int top = 0;
        for (Part part : SheetPlan.of(sheet, profile)) {
            if (part instanceof Part.Line line) {
                for (Part.Run run : line.runs()) {
                    words.add("text at " + run.x() + "," + top + ": "
                            + run.letters().text());
                }
            }
            if (part instanceof Part.Code code) {
                int left = (sheet.width() - code.rows()) / 2;
                words.add("QR at " + left + "," + top + ": " + code.text());
            }
            top += part.rows();
        }
        assertThat(paper.words()).containsExactlyElementsOf(words);
        sheet.items().stream().filter(item -> words(item) || code(item)).forEach(printers::add);
        Set<Long> free = new HashSet<>();
        printers.forEach(item -> cover(item, sheet.width(), free));
        for (int y = 0; y < meant.height(); y++) {
            for (int x = 0; x < sheet.width(); x++) {
                if (!free.contains((long) y * sheet.width() + x) && burnt.black(x, y) != meant.black(x, y)) {
                    throw new AssertionError("dot " + x + "," + y + " is not as meant");
                }
            }
        }
        assertThat(free).isNotEmpty();
        assertThat(free.size())
                .as("most of the paper is compared dot by dot")
                .isLessThan(meant.height() * sheet.width() / 3);
    }

    /// As a phone is held over it: a reader may overlook a code on half a metre of paper.
    private static BufferedImage aroundCode(Sheet sheet, BufferedImage picture) {
        Sheet.Item code =
                sheet.items().stream().filter(MixedLineTest::code).findFirst().orElseThrow();
        int top = code.top() - 20;
        int bottom = Math.min(picture.getHeight(), code.bottom() + 20);
        return picture.getSubimage(0, top, picture.getWidth(), bottom - top);
    }

    private static boolean words(Sheet.Item item) {
        return item.thing() instanceof Sheet.Thing.Words words && words.line() instanceof TextLine.Letters;
    }

    private static boolean code(Sheet.Item item) {
        return item.thing() instanceof Sheet.Thing.Code;
    }

    private static void cover(Sheet.Item item, int width, Set<Long> free) {
        switch (item.thing()) {
            case Sheet.Thing.Words words ->
                cover(words.x(), words.y(), words.line().width(), item.bottom() - item.top(), width, free);
            case Sheet.Thing.Code code -> cover(code.x(), code.y(), code.size(), code.size(), width, free);
            case Sheet.Thing.Rect ignored -> {}
        }
    }

    private static void cover(int left, int top, int wide, int high, int width, Set<Long> free) {
        for (int y = top; y < top + high; y++) {
            for (int x = left; x < left + wide; x++) {
                free.add((long) y * width + x);
            }
        }
    }

    @Test
    void linesThatNeverChangeComeFromThePrintersMemoryAndLookTheSame() throws Exception {
        PrinterProfile profile = SimulatedPrinter.profile("epson-tm-t20");
        Receipt receipt = GoldenReceipt.STANDARD.receipt();
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(profile);
                EscPosPrinter driver = driver(printer, profile)) {
            long bare = driver.print(receipt).bytes();
            BufferedImage first = printer.paper().picture();
            int kept = 0;
            while (driver.keepNext()) {
                kept++;
            }
            assertThat(kept).isBetween(4, 6);
            PrintOutcome again = driver.print(receipt);
            assertThat(again).isInstanceOf(PrintOutcome.PrintedConfirmed.class);
            assertThat(again.bytes()).isLessThanOrEqualTo(6000).isLessThan(bare - 2000);
            assertThat(Dots.of(printer.paper().picture())).isEqualTo(Dots.of(first));
            assertThat(printer.simulator.command("status")).contains("kept=" + kept + " writes=" + kept);
        }
    }

    @Test
    void nothingOfAPersonOrAnApplicationIsEverKept() {
        PrinterProfile profile = SimulatedPrinter.profile("epson-tm-t20");
        assertThat(kept(SampleReceipts.arabic(), profile)).isEqualTo(kept(SampleReceipts.longName(), profile));
        assertThat(kept(SampleReceipts.arabic(), profile))
                .isEqualTo(kept(SampleReceipts.arabic().asCopy(7), profile));
        // A number of Arabic letters would be drawn, and could be kept.
        assertThat(kept(SampleReceipts.numbered("طلب-1"), profile))
                .isEqualTo(kept(SampleReceipts.numbered("طلب-2"), profile));
        assertThat(kept(SampleReceipts.arabic(), profile)).isNotEqualTo(kept(GoldenReceipt.LONG.receipt(), profile));
    }

    private static Set<Dots> kept(Receipt receipt, PrinterProfile profile) {
        Set<Dots> kept = new HashSet<>();
        for (Part part : SheetPlan.of(ReceiptLayout.load().lay(receipt, profile), profile)) {
            if (part instanceof Part.Kept picture) {
                kept.add(picture.dots());
            }
        }
        return kept;
    }

    @Test
    void aSwappedPrinterIsSentEverythingUntilItKeepsItToo() throws Exception {
        PrinterProfile profile = SimulatedPrinter.profile("epson-tm-t20");
        Receipt receipt = GoldenReceipt.STANDARD.receipt();
        long bare;
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(profile);
                EscPosPrinter driver = driver(printer, profile)) {
            bare = driver.print(receipt).bytes();
            assertThat(driver.keepNext()).isTrue();
            assertThat(driver.print(receipt).bytes()).isLessThan(bare);
        }
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(profile);
                EscPosPrinter driver = driver(printer, profile)) {
            assertThat(driver.print(receipt).bytes()).isEqualTo(bare);
            assertThat(Dots.of(printer.paper().picture()).rows(0, 60).blank()).isFalse();
        }
    }

    @Test
    void theMemoryIsWrittenSoOftenADayAndNotMore() throws Exception {
        PrinterProfile profile = SimulatedPrinter.profile("epson-tm-t20");
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(profile);
                EscPosPrinter driver = driver(printer, profile)) {
            int writes = 0;
            for (int office = 0; office < 12; office++) {
                driver.print(SampleReceipts.ofOffice("مكتب رقم " + office + " في المدينة"));
                writes += driver.keepNext() ? 1 : 0;
            }
            assertThat(writes).isEqualTo(10);
        }
    }

    private EscPosPrinter driver(SimulatedPrinter printer, PrinterProfile profile) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        StoredGraphics graphics = StoredGraphics.in(folder.resolve("graphics.json"), clock);
        return new EscPosPrinter(printer.opener(), profile, clock, SimulatedPrinter.timing(), graphics);
    }

    /// For people to look at.
    private static void save(String name, BufferedImage picture) throws IOException {
        File file = new File("target/receipts/" + name.replaceAll("[^A-Za-z0-9-]+", "_") + ".png");
        assertThat(file.getParentFile().isDirectory() || file.getParentFile().mkdirs())
                .isTrue();
        ImageIO.write(picture, "png", file);
    }
}
