package org.shubbak.hardware.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The commands of the technician against the simulators of the same command line.
@Timeout(120)
class PrintAndPayTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void thePrintedReceiptIsTheRenderedOneDotByDotAndItsQrCodeReads() throws Exception {
        Path receipt = Files.writeString(
                folder.resolve("r.json"), CommandRun.of("render", "--example").out());
        String png = folder.resolve("r.png").toString();
        CommandRun render = CommandRun.of(
                "render", "--receipt", receipt.toString(), "--profile", "epson-tm-t88v", "--png", png, "--json");
        assertThat(render.exit()).as(render.err()).isZero();
        BufferedImage drawn = ImageIO.read(Path.of(png).toFile());
        assertThat(render.object().get("widthDots").asInt()).isEqualTo(drawn.getWidth());
        assertThat(render.object().get("heightDots").asInt()).isEqualTo(drawn.getHeight());

        Path out = folder.resolve("out");
        try (SimulatorRun printer = SimulatorRun.of("printer", "--out", out.toString())) {
            CommandRun print = print(printer, receipt);
            assertThat(print.exit()).as(print.err()).isZero();
            assertThat(print.object().get("outcome").asString()).isEqualTo("PRINTED_CONFIRMED");
            assertThat(print.object().get("bytes").asInt()).isPositive();
            assertThat(printer.type("tear")).isEqualTo("ok");
        }
        BufferedImage paper = ImageIO.read(out.resolve("receipt-0001.png").toFile());
        assertThat(dots(paper.getSubimage(0, 0, drawn.getWidth(), drawn.getHeight())))
                .isEqualTo(dots(drawn));
        String qr = JsonMapper.shared()
                .readTree(Files.readString(receipt))
                .get("qr")
                .asString();
        assertThat(qr(paper)).isEqualTo(qr);
        assertThat(out.resolve("receipt-0001.txt")).isNotEmptyFile();
        assertThat(out.resolve("transcript.txt")).isNotEmptyFile();
    }

    @Test
    void aReceiptThatWasNotPrintedSaysWhy() throws Exception {
        Path receipt = Files.writeString(
                folder.resolve("r.json"), CommandRun.of("render", "--example").out());
        try (SimulatorRun printer = SimulatorRun.of("printer", "--fault", "paper-out", "--out", folder.toString())) {
            CommandRun print = print(printer, receipt);
            assertThat(print.exit()).isEqualTo(1);
            assertThat(print.object().get("outcome").asString()).isEqualTo("PAPER_OUT");
            assertThat(print.err()).isNotBlank();
        }
        CommandRun missing =
                CommandRun.of("render", "--receipt", folder.resolve("none.json").toString());
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.out()).isEmpty();
    }

    @Test
    void aChargeWhoseLineWasCutIsFoundPaidAndNeverMadeAgain() throws Exception {
        try (SimulatorRun terminal = SimulatorRun.of("terminal", "--fault", "cut-after-charge")) {
            CommandRun pay = atTerminal(terminal, "pay", "--amount", "150.00", "--currency", "ILS");
            assertThat(pay.exit()).isEqualTo(1);
            assertThat(pay.object().get("outcome").asString()).isEqualTo("IN_DOUBT");

            for (int i = 0; i < 2; i++) {
                CommandRun settle = atTerminal(terminal, "settle");
                assertThat(settle.exit()).as(settle.err()).isZero();
                assertThat(settle.object().get("outcome").asString()).isEqualTo("PAID_LATE");
                assertThat(settle.object().get("amountMinor").asInt()).isEqualTo(15000);
            }
            assertThat(terminal.type("ledger")).isEqualTo("ok 1 standing 15000 minor, 1 made");
        }
    }

    @Test
    void aPaymentIsPaidAndARefusalIsNot() throws Exception {
        try (SimulatorRun terminal = SimulatorRun.of("terminal")) {
            CommandRun paid = atTerminal(terminal, "pay", "--amount", "20.00", "--currency", "ILS");
            assertThat(paid.exit()).as(paid.err()).isZero();
            assertThat(paid.object().get("outcome").asString()).isEqualTo("PAID");
            assertThat(terminal.type("decline")).startsWith("ok");
            CommandRun declined = atTerminal(terminal, "pay", "--amount", "30.00", "--currency", "ILS");
            assertThat(declined.exit()).isEqualTo(1);
            assertThat(declined.object().get("outcome").asString()).isEqualTo("DECLINED");
            assertThat(terminal.type("ledger")).startsWith("ok 1 standing 2000 minor");
        }
    }

    private static CommandRun print(SimulatorRun printer, Path receipt) {
        return CommandRun.of(
                "print",
                "--port",
                printer.address(),
                "--profile",
                "epson-tm-t88v",
                "--receipt",
                receipt.toString(),
                "--json");
    }

    private CommandRun atTerminal(SimulatorRun terminal, String command, String... options) {
        String journal = folder.resolve("journal").toString();
        String[] fixed = {
            command, "--port", terminal.address(), "--protocol", "zvt", "--journal", journal, "--wait", "5", "--json"
        };
        String[] all = Arrays.copyOf(fixed, fixed.length + options.length);
        System.arraycopy(options, 0, all, fixed.length, options.length);
        return CommandRun.of(all);
    }

    private static int[] dots(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static String qr(BufferedImage picture) throws Exception {
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots(picture));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
