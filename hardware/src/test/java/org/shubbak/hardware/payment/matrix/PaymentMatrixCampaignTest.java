package org.shubbak.hardware.payment.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.hardware.simulator.TerminalBooks.LostAck;

/// The matrix: every byte of every dialogue in each of the three behaviours that the standards know, with the program
/// running on and with the program ending at that byte. Where the line stays away, and in three rarer behaviours, the
/// bytes are taken in steps.
@Tag("campaign")
@Timeout(14400)
class PaymentMatrixCampaignTest {
    private static final Set<LostAck> KNOWN = Set.of(LostAck.KEEP, LostAck.REVERSE, LostAck.DECLINE);
    private static final int STEP = 7;

    @TempDir
    Path folder;

    static Stream<Arguments> rows() {
        return Stream.of(Fate.values()).flatMap(fate -> Stream.of(Wire.values()).map(wire -> Arguments.of(wire, fate)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void whereverTheLineIsCutTheDeskKnowsWhatTheTerminalBookedOrAsksPeople(Wire wire, Fate fate) {
        Matrix matrix = new Matrix(folder, UnaryOperator.identity());
        for (LostAck mode : LostAck.values()) {
            boolean everyByte = KNOWN.contains(mode) && !fate.staysAway();
            for (Dialogue dialogue : wire.dialogues()) {
                matrix.row(wire, dialogue, mode, fate, cut -> cut + (everyByte || cut < 0 ? 1 : STEP));
            }
        }
        System.out.println(fate + " " + matrix.table());
        assertThat(matrix.broken()).isEmpty();
        assertThat(matrix.size()).isGreaterThan(300);
    }
}
