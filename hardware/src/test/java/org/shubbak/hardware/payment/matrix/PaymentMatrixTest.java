package org.shubbak.hardware.payment.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.simulator.TerminalBooks.LostAck;

/// A sample of the matrix, the same for the same seed: for each language of terminals and each fate some dialogues,
/// behaviours and bytes. The whole stands in [PaymentMatrixCampaignTest].
@Timeout(300)
class PaymentMatrixTest {
    private static final long SEED = 20261128;
    private static final LostAck[] MODES = {LostAck.KEEP, LostAck.REVERSE, LostAck.DECLINE};

    @TempDir
    Path folder;

    @Test
    void whereverTheLineIsCutTheDeskKnowsWhatTheTerminalBookedOrAsksPeople() {
        Random random = new Random(SEED);
        Matrix matrix = new Matrix(folder, UnaryOperator.identity());
        for (Wire wire : Wire.values()) {
            for (Fate fate : Fate.values()) {
                Dialogue dialogue =
                        wire.dialogues().get(random.nextInt(wire.dialogues().size()));
                LostAck mode = MODES[random.nextInt(MODES.length)];
                matrix.row(wire, dialogue, mode, fate, cut -> cut + 1 + random.nextInt(160));
            }
        }
        System.out.println("seed " + SEED + ", " + matrix.table());
        assertThat(matrix.size()).isGreaterThan(60);
        assertThat(matrix.broken()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void aDeskThatChargesAgainOnSilenceIsCaught() {
        Matrix matrix = new Matrix(folder, BlindRetry::new);
        matrix.row(Wire.ZVT_TCP, Dialogue.APPROVED, LostAck.KEEP, Fate.LINE, cut -> cut + 10);
        assertThat(matrix.broken()).isNotEmpty();
    }
}
