package org.shubbak.hardware.payment.lrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.zvt.KeptSteps;
import org.shubbak.hardware.payment.zvt.TimedLine;

/// The family's own times, with a clock that moves only when somebody waits.
class LrcTimersTest {
    private static final String TRANSBANK = "transbank-pos-integrado";
    private final KeptSteps steps = new KeptSteps();

    @Test
    void aCommandForMoneyIsNeverRepeatedOnSilence() {
        TimedLine line = new TimedLine();
        line.says(Duration.ofMillis(10), "06"); // to the poll
        LrcTerminal terminal =
                new LrcTerminal(() -> line, LrcSettings.of(LrcProfiles.find(TRANSBANK), Map.of()), line, text -> {});
        assertThat(LrcBench.pay(terminal, steps)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(line.written).hasSize(2);
        assertThat(line.elapsed()).isEqualTo(Duration.ofMillis(6010));
    }

    @Test
    void aCommandForMoneyThatIsRefusedThreeTimesIsStillInDoubt() {
        TimedLine line = new TimedLine();
        line.says(Duration.ofMillis(10), "06");
        for (int i = 0; i < 3; i++) {
            line.says(Duration.ofMillis(10), "15");
        }
        LrcTerminal terminal =
                new LrcTerminal(() -> line, LrcSettings.of(LrcProfiles.find(TRANSBANK), Map.of()), line, text -> {});
        assertThat(LrcBench.pay(terminal, steps)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(line.written).hasSize(4);
    }

    @Test
    void aQuestionWithoutMoneyIsRepeatedOnSilence() {
        TimedLine line = new TimedLine();
        LrcTerminal terminal =
                new LrcTerminal(() -> line, LrcSettings.of(LrcProfiles.find(TRANSBANK), Map.of()), line, text -> {});
        assertThat(terminal.check()).isInstanceOf(TerminalCheck.Faulty.class);
        assertThat(line.written).hasSize(3);
    }

    @Test
    void theWholeResultIsWaitedForAndProgressStartsTheWaitAgain() {
        TimedLine line = new TimedLine();
        line.says(Duration.ofMillis(10), "06");
        line.says(Duration.ofMillis(10), "06");
        line.says(Duration.ofSeconds(140), progress("78"));
        line.says(Duration.ofSeconds(140), progress("82"));
        LrcTerminal terminal =
                new LrcTerminal(() -> line, LrcSettings.of(LrcProfiles.find(TRANSBANK), Map.of()), line, text -> {});
        assertThat(LrcBench.pay(terminal, steps)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(line.elapsed()).isEqualTo(Duration.ofMillis(20).plusSeconds(430));
        assertThat(steps.messages).containsExactly("terminal.show.0A", "terminal.show.04");
    }

    private static String progress(String code) {
        LrcProfile profile = LrcProfiles.find(TRANSBANK);
        byte[] text = ("0900|" + code).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(LrcFrame.of(profile.framing(), Octets.of(text)));
    }
}
