package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReplyFuzzTest {
    @Test
    void noBytesOfAPrinterAreMoreThanTheyAre() {
        for (int seed = 0; seed < 500; seed++) {
            byte[] bytes = new byte[300];
            new Random(seed).nextBytes(bytes);
            ReplyParser parser = new ReplyParser();
            int used = 0;
            for (byte one : bytes) {
                used += parser.feed(one).map(ReplyFuzzTest::length).orElse(0);
            }
            assertThat(used + parser.unknown()).isLessThanOrEqualTo(bytes.length);
        }
    }

    @Test
    void afterAnyNoiseAMarkerIsFoundAtTheSecondTry() {
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            ReplyParser parser = new ReplyParser();
            for (byte one : noise) {
                parser.feed(one);
            }
            List<PrinterReply> found = new ArrayList<>();
            for (byte one : new byte[] {0x37, 0x22, '1', '2', '3', '4', 0, 0x37, 0x22, '1', '2', '3', '5', 0}) {
                parser.feed(one).ifPresent(found::add);
            }
            assertThat(found).as("seed %d", seed).contains(new PrinterReply.Marker("1235"));
        }
    }

    private static int length(PrinterReply reply) {
        return switch (reply) {
            case PrinterReply.RealTime ignored -> 1;
            case PrinterReply.Queued ignored -> 1;
            case PrinterReply.Automatic ignored -> 4;
            case PrinterReply.Marker ignored -> 7;
            case PrinterReply.Block block -> block.content().length() + 1;
        };
    }
}
