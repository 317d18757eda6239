package org.shubbak.hardware.simulator.printer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.NoiseLink;
import org.shubbak.hardware.printer.PrinterProfile;
import org.shubbak.hardware.printer.PrinterProfiles;
import org.shubbak.hardware.printer.ProfileReading;

/// Whatever arrives, the simulated printer goes on, and no length field makes paper or memory of nothing.
@Timeout(60)
class PrinterSimulatorFuzzTest {
    private static final byte[] STARTS = {0x1B, 0x1D, 0x10, '@', 'v', '0', '*', 'V', '(', 'k', 'H', 'J', 'd', '3', '$'};
    private static final PrinterProfile MODEL =
            ((ProfileReading.Complete) PrinterProfiles.find("generic-58mm")).profile();
    private final List<CutPaper> tray = new ArrayList<>();
    private final PrinterSimulator printer = new PrinterSimulator(MODEL, tray::add, time -> {});

    @Test
    void noStreamOfBytesStopsThePrinter() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            play(random, commands(random));
            printer.command("tear");
            tray.clear();
        }
        assertStillPrints();
    }

    @Test
    void aPictureThatPromisesMoreThanItBringsIsWaitedForAndNothingIsReserved() {
        play(new Random(1), bytes(0x1D, 'v', '0', 0, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3));
        play(new Random(1), bytes(0x1B, '*', 33, 0xFF, 0xFF, 1, 2, 3));
        assertThat(tray).isEmpty();
        assertStillPrints();
    }

    @Test
    void feedsWithoutEndMakeNoEndlessPaper() {
        ByteArrayOutputStream feeds = new ByteArrayOutputStream();
        for (int i = 0; i < 500; i++) {
            feeds.writeBytes(bytes(0x1B, '3', 255, 0x1B, 'd', 255));
        }
        play(new Random(1), feeds.toByteArray());
        printer.command("tear");
        assertThat(tray)
                .allSatisfy(paper -> assertThat(paper.picture().getHeight()).isLessThan(100_000));
        tray.clear();
        assertStillPrints();
    }

    @Test
    void aQrTextThatFitsNoCodePrintsNothing() {
        ByteArrayOutputStream code = new ByteArrayOutputStream();
        code.writeBytes(bytes(0x1D, '(', 'k', (5000 + 3) & 0xFF, (5000 + 3) >> 8, '1', 'P', '0'));
        code.writeBytes("x".repeat(5000).getBytes(US_ASCII));
        code.writeBytes(bytes(0x1D, '(', 'k', 3, 0, '1', 'Q', '0'));
        play(new Random(1), code.toByteArray());
        assertStillPrints();
    }

    private void assertStillPrints() {
        play(new Random(1), bytes(0x1B, '@', 'H', 'i', '\n', 0x1D, 'V', 'A', 0));
        assertThat(tray).isNotEmpty();
        assertThat(tray.getLast().words().toString()).contains("Hi");
    }

    private void play(Random random, byte[] bytes) {
        assertThatThrownBy(() -> printer.serve(new NoiseLink(random, bytes))).isInstanceOf(LinkLost.class);
    }

    /// Bytes that often are the beginning of a command, with lengths of any size.
    private static byte[] commands(Random random) {
        byte[] bytes = new byte[random.nextInt(3000)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = random.nextInt(3) > 0 ? STARTS[random.nextInt(STARTS.length)] : (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
