package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.simulator.printer.CutPaper;

/// What a technician measures on the paper. With `-Dscreens=true` the pages are left in `target/screens`.
class CalibrationPageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "generic-80mm",
                "generic-58mm",
                "epson-tm-t88v",
                "epson-tm-t88vi",
                "epson-tm-t20",
                "star-escpos",
                "citizen-ct-s",
                "bixolon-srp"
            })
    void theRulerSpansTheWholeWidthOfEveryModel(String name) throws LinkLost, InterruptedException, IOException {
        PrinterProfile model = SimulatedPrinter.profile(name);
        try (SimulatedPrinter printed = SimulatedPrinter.onTcp(model);
                EscPosPrinter printer =
                        new EscPosPrinter(printed.opener(), model, Clock.systemUTC(), SimulatedPrinter.timing())) {
            PrintOutcome outcome = printer.calibrate();
            assertThat(outcome).isNotInstanceOf(PrintOutcome.NotPrinted.class);
            if (model.cutter() == PrinterProfile.Cutter.NONE) {
                printer.calibrate(); // the page before is torn off by then
            }
            CutPaper paper = printed.paper();
            BufferedImage picture = paper.picture();
            if (Boolean.getBoolean("screens")) {
                File file = new File("target/screens/calibration-" + name + ".png");
                assertThat(file.getParentFile().mkdirs() || file.getParentFile().isDirectory())
                        .isTrue();
                ImageIO.write(picture, "png", file);
            }
            assertThat(spans(picture, model.widthDots()))
                    .as("rows black from edge to edge")
                    .isGreaterThanOrEqualTo(2);
        }
    }

    private static int spans(BufferedImage picture, int width) {
        int rows = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            boolean whole = true;
            for (int x = 0; x < width && whole; x++) {
                whole = (picture.getRGB(x, y) & 0xFF) < 128;
            }
            rows += whole ? 1 : 0;
        }
        return rows;
    }
}
