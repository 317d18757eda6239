package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;

/// The protocol's own times, with a clock that moves only when somebody waits.
class ZvtTimersTest {
    private static final String CHARGE = "06010A040000000150004903" + "76";
    private static final String TAKEN = "800000";
    private static final String ABORT = "06B000";
    private static final String ACKED_TAKEN = "10 02 80 00 00 10 03 F5 1F";
    private static final String TAKEN_FRAME = "10028000001003F51F";
    private final TimedLine line = new TimedLine();

    @Test
    void aSilentTerminalIsLeftAfterT3AndTheChargeIsNotSentAgain() {
        assertThat(charge()).isInstanceOf(DialogueEnd.Lost.class);
        assertThat(line.written).containsExactly(CHARGE);
        assertThat(line.elapsed()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void afterT4TheTerminalIsAskedToGiveUpAndItsResultStillCounts() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.says(Duration.ofSeconds(185), "84 83 00");
        line.says(Duration.ofSeconds(1), "06 0F 00");
        assertThat(charge()).isInstanceOf(DialogueEnd.Completed.class);
        assertThat(line.written).containsExactly(CHARGE, ABORT, TAKEN);
    }

    @Test
    void afterT4AndNoAnswerToTheAbortItIsLost() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        assertThat(charge()).isInstanceOf(DialogueEnd.Lost.class);
        assertThat(line.written).containsExactly(CHARGE, ABORT);
        assertThat(line.elapsed()).isEqualTo(Duration.ofSeconds(191));
    }

    @Test
    void everyStatusStartsT4AgainAndMaySetItsMinutes() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.says(Duration.ofSeconds(170), "04 FF 01 17");
        line.says(Duration.ofSeconds(170), "04 FF 02 0A 09");
        line.says(Duration.ofSeconds(500), "06 0F 00");
        assertThat(charge()).isInstanceOf(DialogueEnd.Completed.class);
        assertThat(line.written).doesNotContain(ABORT);
    }

    @Test
    void aTerminalThatNeverStopsSayingWaitIsAskedToGiveUpAndThenLeftInDoubt() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.keepsSaying(Duration.ofSeconds(20), "04 FF 01 17");
        assertThat(charge()).isEqualTo(new DialogueEnd.Lost(false, Problem.of("terminal.silent")));
        assertThat(line.written).startsWith(CHARGE).containsOnlyOnce(CHARGE, ABORT);
        assertThat(line.elapsed()).isBetween(Duration.ofMinutes(30), Duration.ofMinutes(31));
    }

    @Test
    void theTerminalsOwnQuestionsAreRefusedAndDoNotEndTheCharge() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.says(Duration.ofSeconds(1), "04 01 00");
        line.says(Duration.ofSeconds(1), "06 1E 01 6C");
        assertThat(charge()).isEqualTo(new DialogueEnd.Aborted(0x6C));
        assertThat(line.written).containsExactly(CHARGE, "848300", TAKEN);
    }

    @Test
    void aHangingLengthIsEndedByT4() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.says(Duration.ofSeconds(1), "04 0F FF FF FF 6C");
        assertThat(charge()).isInstanceOf(DialogueEnd.Lost.class);
    }

    @Test
    void aSerialFrameIsSentThreeTimesAtMost() {
        SerialApduLink link = new SerialApduLink(line, ZvtTimers.standard(Framing.SERIAL), line);
        assertThatThrownBy(() -> link.send(Apdu.taken()))
                .isInstanceOfSatisfying(
                        LinkLost.class,
                        lost -> assertThat(lost.nothingWritten()).isFalse());
        assertThat(line.written).hasSize(3);
        assertThat(line.elapsed()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void aPauseInsideAFrameIsAnsweredWithNak() throws LinkLost {
        SerialApduLink link = new SerialApduLink(line, ZvtTimers.standard(Framing.SERIAL), line);
        line.says(Duration.ofSeconds(1), "10 02 80 00");
        line.says(Duration.ofSeconds(1), ACKED_TAKEN);
        assertThat(link.receive(Duration.ofSeconds(5))).contains(Apdu.taken());
        assertThat(line.written).containsExactly("15", "06");
    }

    @Test
    void aRepeatedFrameIsAcknowledgedAndDropped() throws LinkLost {
        SerialApduLink link = new SerialApduLink(line, ZvtTimers.standard(Framing.SERIAL), line);
        line.says(Duration.ofSeconds(1), ACKED_TAKEN);
        line.says(Duration.ofSeconds(1), ACKED_TAKEN);
        assertThat(link.receive(Duration.ofSeconds(5))).contains(Apdu.taken());
        assertThat(link.receive(Duration.ofSeconds(5))).isEmpty();
        assertThat(line.written).containsExactly("06", "06");
    }

    @Test
    void theStandardTimesAreThoseOfTheProtocol() {
        for (Framing framing : Framing.values()) {
            ZvtTimers times = ZvtTimers.standard(framing);
            assertThat(times.betweenBytes()).isEqualTo(Duration.ofMillis(200));
            assertThat(times.acknowledgement()).isEqualTo(Duration.ofSeconds(5));
            assertThat(times.answer()).isEqualTo(Duration.ofSeconds(framing == Framing.SERIAL ? 5 : 10));
            assertThat(times.completion()).isEqualTo(Duration.ofMinutes(3));
            assertThat(times.registration()).isEqualTo(Duration.ofSeconds(30));
            assertThat(times.abort()).isEqualTo(Duration.ofSeconds(10));
            assertThat(times.poll()).isEqualTo(Duration.ofSeconds(5));
            assertThat(times.patience()).isEqualTo(Duration.ofMinutes(5));
        }
    }

    @Test
    void aRefusedFrameIsRepeatedByteForByteAtOnceAndTwiceAtMost() throws LinkLost {
        SerialApduLink link = serial();
        line.says(Duration.ofSeconds(1), "15");
        line.says(Duration.ofSeconds(1), "15");
        line.says(Duration.ofSeconds(1), "06");
        link.send(Apdu.taken());
        assertThat(line.written).containsExactly(TAKEN_FRAME, TAKEN_FRAME, TAKEN_FRAME);
        assertThat(line.elapsed()).isEqualTo(Duration.ofSeconds(3));
        line.says(Duration.ofSeconds(1), "15");
        line.says(Duration.ofSeconds(1), "15");
        line.says(Duration.ofSeconds(1), "15");
        assertThatThrownBy(() -> link.send(Apdu.taken())).isInstanceOf(LinkLost.class);
        assertThat(line.written).hasSize(6);
    }

    @Test
    void aFrameWithAWrongCheckSumIsRefusedAndItsRepeatTaken() throws LinkLost {
        SerialApduLink link = serial();
        line.says(Duration.ofSeconds(1), "10 02 80 00 00 10 03 F5 1E");
        line.says(Duration.ofSeconds(1), ACKED_TAKEN);
        assertThat(link.receive(Duration.ofSeconds(5))).contains(Apdu.taken());
        assertThat(line.written).containsExactly("15", "06");
    }

    @Test
    void everyTenOfTheMessageIsDoubledOnTheLineAndOnlyThere() throws LinkLost {
        SerialApduLink link = serial();
        line.says(Duration.ofSeconds(1), "06");
        line.says(
                Duration.ofSeconds(1),
                Octets.of(SerialFrame.of(Octets.hex("04 FF 02 10 10"))).digits());
        link.send(Vectors.apdu(Octets.hex("06 01 0A 04 00 00 00 00 10 10 49 03 76")));
        assertThat(line.written.getFirst()).startsWith("1002" + "06010A040000000010101010490376" + "1003");
        assertThat(link.receive(Duration.ofSeconds(5))).contains(Vectors.apdu(Octets.hex("04 FF 02 10 10")));
    }

    @Test
    void onASerialLineATerminalThatOnlyAcknowledgesIsLeftAfterT3() {
        line.says(Duration.ofSeconds(1), "06");
        ZvtTimers timers = ZvtTimers.standard(Framing.SERIAL);
        ZvtDialogue dialogue = new ZvtDialogue(serial(), timers, line, text -> {}, () -> false);
        DialogueEnd end = dialogue.run(Vectors.apdu(Octets.hex(CHARGE)), timers.completion(), DialogueEvents.IGNORED);
        assertThat(end)
                .isInstanceOfSatisfying(
                        DialogueEnd.Lost.class,
                        lost -> assertThat(lost.nothingWritten()).isFalse());
        assertThat(line.written).hasSize(1);
        assertThat(line.elapsed()).isEqualTo(Duration.ofSeconds(6));
    }

    @Test
    void theResultStartsT4Again() {
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.says(Duration.ofSeconds(170), "04 0F 02 27 00");
        line.says(Duration.ofSeconds(170), "06 0F 00");
        assertThat(charge()).isInstanceOf(DialogueEnd.Completed.class);
        assertThat(line.written).containsExactly(CHARGE, TAKEN, TAKEN);
    }

    @Test
    void aBusyTerminalIsAskedEveryFiveSecondsForFiveMinutesAndNeverCharged() {
        ZvtTerminal terminal = new ZvtTerminal(this::busy, ZvtSettings.standard(Framing.TCP), line, text -> {});
        assertThat(terminal.lookupLast()).isInstanceOf(LookupAnswer.StillBusy.class);
        assertThat(line.elapsed()).isBetween(Duration.ofSeconds(295), Duration.ofSeconds(305));
        assertThat(line.written).noneMatch(sent -> sent.startsWith("0601"));
        assertThat(line.written).filteredOn(sent -> sent.startsWith("0501")).hasSizeBetween(55, 62);
    }

    /// Registers and says that it is busy.
    private Link busy() {
        for (String answer : List.of("80 00 00", "06 0F 00", "80 00 00", "06 0F 01 9C")) {
            line.says(Duration.ofMillis(10), answer);
        }
        return line;
    }

    private SerialApduLink serial() {
        return new SerialApduLink(line, ZvtTimers.standard(Framing.SERIAL), line);
    }

    private DialogueEnd charge() {
        ZvtTimers timers = ZvtTimers.standard(Framing.TCP);
        ZvtDialogue dialogue = new ZvtDialogue(new RawApduLink(line, line), timers, line, text -> {}, () -> false);
        Apdu command = Vectors.apdu(Octets.hex(CHARGE));
        return dialogue.run(command, timers.completion(), DialogueEvents.IGNORED);
    }
}
