package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shubbak.hardware.link.LinkLost;

/// The protocol's own times, with a clock that moves only when somebody waits.
class ZvtTimersTest {
    private static final String CHARGE = "06010A040000000150004903" + "76";
    private static final String TAKEN = "800000";
    private static final String ABORT = "06B000";
    private static final String ACKED_TAKEN = "10 02 80 00 00 10 03 F5 1F";
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

    private DialogueEnd charge() {
        ZvtTimers timers = ZvtTimers.standard(Framing.TCP);
        ZvtDialogue dialogue = new ZvtDialogue(new RawApduLink(line, line), timers, line, text -> {}, () -> false);
        Apdu command = Vectors.apdu(Octets.hex(CHARGE));
        return dialogue.run(command, timers.completion(), DialogueEvents.IGNORED);
    }
}
