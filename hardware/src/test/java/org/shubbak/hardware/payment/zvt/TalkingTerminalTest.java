package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Octets;

/// A terminal that does not stop talking, or stops in the middle of a word: every wait has its end, and what it said
/// while no command was open never becomes the answer to one.
@Timeout(60)
class TalkingTerminalTest {
    private static final Duration SOON = Duration.ofMillis(10);
    private static final Problem KEEPS_SENDING = Problem.of("terminal.keepsSending");
    private final TimedLine line = new TimedLine();
    private final KeptSteps steps = new KeptSteps();

    @ParameterizedTest
    @CsvSource({
        "TCP, 04 FF 01 17, 10",
        "TCP, 04 0F FF FF FF, 10",
        "SERIAL, 10 02 04 FF 01 17 10 03 8A E9, 5",
        "SERIAL, 55 55 55, 5",
        "SERIAL, 10 02 04, 5"
    })
    void nothingIsStartedWhereItStillTalksAfterT3(Framing framing, String chatter, int seconds) {
        registers(framing);
        line.keepsSaying(Duration.ofMillis(1), chatter);
        assertThat(pay(framing)).isEqualTo(new PaymentOutcome.NotStarted(KEEPS_SENDING));
        assertThat(line.written).noneMatch(sent -> sent.contains("0601"));
        assertThat(line.elapsed()).isBetween(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds + 1));
        assertThat(steps.order).containsExactly("sending");
    }

    @Test
    void halfAMessageThatNeverEndsStartsNothing() {
        line.says(SOON, "80 00 00");
        line.says(SOON, "06 0F 00 04 0F 1F 27 00");
        assertThat(pay(Framing.TCP)).isEqualTo(new PaymentOutcome.NotStarted(KEEPS_SENDING));
        assertThat(line.written).noneMatch(sent -> sent.startsWith("0601"));
    }

    @Test
    void aLateResultThatArrivesInTwoPiecesIsDroppedAndNotTakenForThatOfTheCharge() {
        line.says(SOON, "80 00 00");
        line.says(SOON, "06 0F 00 04 0F 0C 27 00 04 00 00");
        line.says(Duration.ofMillis(50), "00 01 50 00 49 03 76");
        line.says(Duration.ofSeconds(1), "80 00 00");
        line.says(SOON, "06 0F 00");
        assertThat(pay(Framing.TCP)).isEqualTo(new PaymentOutcome.InDoubt(null, Problem.of("terminal.noResult")));
        assertThat(steps.order).containsExactly("sending", "accepted");
    }

    @Test
    void aLookupAtATalkingTerminalDecidesNothing() {
        ZvtSettings settings = ZvtSettings.standard(Framing.TCP);
        ZvtTerminal terminal = new ZvtTerminal(
                () -> {
                    registers(Framing.TCP);
                    line.keepsSaying(Duration.ofMillis(1), "04 FF 01 17");
                    return line;
                },
                settings.with(settings.timers().withPatience(Duration.ZERO)),
                line,
                text -> {});
        assertThat(terminal.lookupLast()).isEqualTo(new LookupAnswer.Unreachable(KEEPS_SENDING));
    }

    @Test
    void aTerminalThatAnswersTheChargeWithOtherThingsOnlyIsLeftAfterT3() {
        line.keepsSaying(Duration.ofMillis(1), "04 01 00");
        ZvtTimers timers = ZvtTimers.standard(Framing.TCP);
        ZvtDialogue dialogue = new ZvtDialogue(new RawApduLink(line, line), timers, line, text -> {}, () -> false);
        Apdu charge = Vectors.apdu(Octets.hex("06 01 0A 04 00 00 00 01 50 00 49 03 76"));
        assertThat(dialogue.run(charge, timers.completion(), DialogueEvents.IGNORED))
                .isEqualTo(new DialogueEnd.Lost(false, Problem.of("terminal.silent")));
        assertThat(line.elapsed()).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(11));
        assertThat(line.written).filteredOn(sent -> sent.startsWith("0601")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"55 55 55", "10 02 04 FF 01 17 10 03 8A E8"})
    void aSerialFrameIsNotWaitedForBeyondItsThreeSendsHoweverMuchArrives(String chatter) {
        line.keepsSaying(Duration.ofMillis(1), chatter);
        SerialApduLink link = new SerialApduLink(line, ZvtTimers.standard(Framing.SERIAL), line);
        assertThatThrownBy(() -> link.send(Apdu.taken())).isInstanceOf(LinkLost.class);
        assertThat(line.elapsed()).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(16));
    }

    private PaymentOutcome pay(Framing framing) {
        ZvtTerminal terminal = new ZvtTerminal(() -> line, ZvtSettings.standard(framing), line, text -> {});
        return terminal.pay(PaymentTerminalContract.request(PaymentTerminalContract.DUE), steps);
    }

    private void registers(Framing framing) {
        List<String> answers = switch (framing) {
            case TCP -> List.of("80 00 00", "06 0F 00");
            case SERIAL -> List.of("06", "10 02 80 00 00 10 03 F5 1F", "10 02 06 0F 00 10 03 C6 33", "06");
        };
        answers.forEach(answer -> line.says(SOON, answer));
    }
}
