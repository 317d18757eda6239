package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.hardware.simulator.printer.CutPaper;

/// The paper shows exactly what the layout drew, for every profile: through driver, socket and an interpreter that
/// shares no code with the encoder.
class PrintedPictureTest {

    static Stream<Arguments> receiptsAndProfiles() {
        return PrinterProfiles.names().stream()
                .flatMap(profile -> Stream.of(
                                SampleReceipts.arabic(),
                                SampleReceipts.english(),
                                SampleReceipts.longName(),
                                SampleReceipts.arabic().asCopy(2))
                        .map(receipt -> Arguments.of(receipt, profile)));
    }

    @ParameterizedTest
    @MethodSource("receiptsAndProfiles")
    void thePaperIsTheDrawnPictureDotByDotAndItsQrCodeReads(Receipt receipt, String name) throws Exception {
        PrinterProfile profile = SimulatedPrinter.profile(name);
        Dots drawn = ReceiptLayout.load().draw(receipt, profile);
        try (SimulatedPrinter printer = SimulatedPrinter.onTcp(profile)) {
            try (EscPosPrinter driver =
                    new EscPosPrinter(printer.opener(), profile, Clock.systemUTC(), SimulatedPrinter.timing())) {
                assertThat(driver.print(receipt)).isNotInstanceOf(PrintOutcome.NotPrinted.class);
            }
            CutPaper paper = printer.paper();
            BufferedImage picture = paper.picture().getSubimage(0, 0, drawn.width(), drawn.height());

            assertThat(Dots.of(picture)).isEqualTo(drawn);
            assertThat(qr(paper.picture())).isEqualTo(receipt.qr());
            assertThat(printer.simulator.command("status")).contains("dropped=0 mimicry=0");
        }
    }

    static String qr(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        RGBLuminanceSource source = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
