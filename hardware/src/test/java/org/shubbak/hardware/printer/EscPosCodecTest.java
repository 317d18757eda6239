package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EscPosCodecTest {
    /// Measured on the standard Arabic receipt with its three fees and QR code, and three in a hundred more. As one
    /// block it would be 89 kB.
    private static final int BYTES_OF_THE_STANDARD_RECEIPT = 30_000;

    private final PrinterProfile profile = SimulatedPrinter.profile("generic-80mm");

    @Test
    void theStandardReceiptStaysWithinItsByteBudget() {
        Sheet sheet = ReceiptLayout.load().lay(SampleReceipts.arabic(), profile);
        assertThat(PrintJob.of(sheet, profile).bytes()).isLessThanOrEqualTo(BYTES_OF_THE_STANDARD_RECEIPT);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noPictureMimicsARealTimeCommandOrOutgrowsASmallBuffer(long seed) {
        Dots picture = noise(new Random(seed));
        for (Band band : BandPlan.of(picture, profile)) {
            assertThat(band.rows()).isLessThanOrEqualTo(Math.max(profile.maxBandRows(), 1));
            assertThat(band.data()).hasSizeLessThanOrEqualTo(profile.maxBandBytes());
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        PartEncoder.commands(List.of(new Part.Picture(picture)), profile, dots -> Optional.empty())
                .forEach(stream::writeBytes);
        assertThat(MimicryGuard.first(stream.toByteArray())).isNegative();
    }

    @Test
    void aPictureMadeOfRealTimeCommandsIsSentWithoutOneAndStillWhole() {
        BufferedImage image = white(160, 40);
        // 10 04, 10 05 and 10 14 in every row, away from the edge.
        int[] dots = {32 + 3, 40 + 5, 64 + 3, 72 + 5, 72 + 7, 96 + 3, 104 + 3, 104 + 5};
        for (int y = 0; y < 40; y++) {
            for (int x : dots) {
                image.setRGB(x, y, 0xFF000000);
            }
        }
        Dots picture = Dots.of(image);
        assertThat(BandPlan.of(picture, profile)).allSatisfy(band -> {
            assertThat(MimicryGuard.first(band.data())).isNegative();
            assertThat(band.dots()).isSameAs(picture);
        });
    }

    private static Dots noise(Random random) {
        BufferedImage image = white(576, 200);
        for (int y = 0; y < 200; y++) {
            boolean dense = random.nextInt(4) > 0;
            for (int x = 0; dense && x < 576; x++) {
                // Few dots make 10, 04, 05 and 14 frequent.
                if (random.nextInt(6) == 0) {
                    image.setRGB(x, y, 0xFF000000);
                }
            }
        }
        return Dots.of(image);
    }

    private static BufferedImage white(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        image.createGraphics().fillRect(0, 0, width, height);
        return image;
    }
}
