package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.hardware.link.Link;
import picocli.CommandLine;

/// What `devices render` writes down is what a printer burns: the bytes of the file, played into a printer, are the
/// picture of the file.
class RenderedBytesTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"ar, generic-80mm, 576", "ar, generic-58mm, 384", "en, generic-80mm, 576", "en, generic-58mm, 384"})
    void theBytesPrintThePictureAndItsQrCodeReads(String language, String profile, int width) throws Exception {
        Path receipt = folder.resolve("receipt.json");
        Path png = folder.resolve("receipt.png");
        Path bytes = folder.resolve("receipt.bin");
        String example = ReceiptFile.example();
        Files.writeString(
                receipt, example.replace("\"language\": \"ar\"", "\"language\": \"" + language + "\""), UTF_8);
        StringWriter said = new StringWriter();
        int exit = new CommandLine(new RenderCommand())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("--receipt=" + receipt, "--profile=" + profile, "--png=" + png, "--bytes=" + bytes);
        assertThat(exit).as(said.toString()).isZero();

        BufferedImage drawn = ImageIO.read(png.toFile());
        assertThat(drawn.getWidth()).isEqualTo(width);
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(SimulatedPrinter.profile(profile))) {
            try (Link link = printer.opener().open()) {
                link.write(Files.readAllBytes(bytes), Duration.ofSeconds(10));
            }
            // A printer without a knife hands the paper over when the line ends.
            BufferedImage paper = printer.paper().picture();
            BufferedImage burnt = paper.getSubimage(0, 0, drawn.getWidth(), drawn.getHeight());
            assertThat(Dots.of(burnt)).isEqualTo(Dots.of(drawn));
        }
        assertThat(PrintedPictureTest.qr(drawn))
                .isEqualTo(SampleReceipts.arabic().qr());
    }
}
