package org.shubbak.hardware.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.shubbak.hardware.fuzz.FuzzTarget.owed;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.shubbak.hardware.fuzz.FuzzCampaign;
import org.shubbak.hardware.fuzz.FuzzTarget;

class ReplyFuzzTest extends FuzzCampaign {
    /// Answers to `DLE EOT` and `GS r`, ASB, markers of `GS ( H`, names of `GS I`, XON and XOFF, one behind the other.
    private static final List<byte[]> SOUND = List.of(
            new byte[] {0x12, 0x16, 0x12, 0x72},
            new byte[] {0x00, 0x0C, 0x0F},
            new byte[] {0x10, 0x00, 0x00, 0x0F, 0x18, 0x20, 0x03, 0x0F},
            new byte[] {0x37, 0x22, '1', '2', '3', '4', 0, 0x14, 0x00, 0x00, 0x0F},
            new byte[] {0x5F, 'T', 'M', '-', 'T', '8', '8', 0x00, 0x11, 0x12, 0x13});

    @Override
    protected List<FuzzTarget> targets() {
        return List.of(new FuzzTarget("esc/pos status", SOUND, ReplyFuzzTest::replies));
    }

    private static void replies(byte[] input, SplittableRandom random) {
        ReplyParser parser = new ReplyParser();
        long used = 0;
        for (byte one : input) {
            used += parser.feed(one).map(ReplyFuzzTest::length).orElse(0);
        }
        owed(used + parser.unknown() <= input.length, "a byte is used twice");
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
