package org.shubbak.hardware.payment.lrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.KeptSteps;
import org.shubbak.hardware.simulator.ListenAddress;
import org.shubbak.hardware.simulator.LrcSimulator;

/// What every way to a terminal of this family owes the counter, in both published dialects.
@Timeout(120)
abstract class LrcContract {
    private static final String TRANSBANK = "transbank-pos-integrado";
    private static final String ECR17 = "nexi-ecr17";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private final KeptSteps steps = new KeptSteps();
    private @Nullable Served<LrcSimulator> behind;

    abstract ListenAddress where() throws Exception;

    @AfterEach
    void putAway() {
        if (behind != null) {
            behind.close();
        }
    }

    /// One answer may take a second: a pseudo-terminal that was just opened is asleep for so long.
    private LrcTerminal plugIn(String profile) throws Exception {
        LrcProfile.Timers timers = new LrcProfile.Timers(
                Duration.ofSeconds(1),
                3,
                Duration.ofSeconds(2),
                Duration.ofMillis(20),
                Duration.ofMillis(1),
                Duration.ofSeconds(2));
        Served<LrcSimulator> made =
                new Served<>(new LrcSimulator(LrcProfiles.find(profile), Clock.system(ZoneOffset.UTC)), where());
        behind = made;
        return new LrcTerminal(made.opener(), LrcBench.settings(profile).with(timers), Ticker.system(), text -> {});
    }

    private void tell(String command) {
        if (behind != null) {
            behind.tell(command);
        }
    }

    private int standing() {
        return behind == null ? -1 : behind.simulator.books().standing().size();
    }

    /// What never left may be tried again: a pseudo-terminal that was just made may still come and go once.
    private PaymentOutcome pay(LrcTerminal terminal) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        PaymentOutcome outcome = LrcBench.pay(terminal, steps);
        while (outcome instanceof PaymentOutcome.NotStarted && System.nanoTime() < end) {
            outcome = LrcBench.pay(terminal, steps);
        }
        return outcome;
    }

    /// Whether anything of it stays anywhere is looked for in every file once all tests have run.
    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aTerminalThatSendsTheWholeCardNumberIsPaidAllTheSame(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        tell("unmasked");
        plugBackIn(terminal);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void anApprovedPaymentIsPaidAndBookedOnceAndSoIsTheNext(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        plugBackIn(terminal);
        assertThat(terminal.health()).isEqualTo(DeviceHealth.ready());
        assertThat(pay(terminal))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Paid.class,
                        paid -> assertThat(paid.result().amount()).isEqualTo(LrcBench.DUE));
        assertThat(standing()).isEqualTo(1);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(standing()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aRefusalIsDeclinedAndNothingIsBooked(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        tell("decline 01");
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Declined.class);
        assertThat(standing()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aSlowTerminalIsWaitedFor(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        tell("slow-bytes");
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void garbledBytesDoNotChangeTheOutcome(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        tell("bad-crc");
        tell("split");
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(standing()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aLineCutAfterTheChargeIsInDoubtAndThenPaidLate(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        TerminalResult baseline = steps.result;
        tell("cut after-charge");
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
        plugBackIn(terminal);
        assertThat(settle(terminal, baseline)).isInstanceOf(LookupVerdict.PaidLate.class);
        assertThat(standing()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aSilentTerminalIsInDoubtWithinItsDeadline(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        tell("silent");
        long start = System.nanoTime();
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        assertThat(standing()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void afterAFailureTheSameDriverWorksAgain(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        tell("cut before-accept");
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
        plugBackIn(terminal);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(standing()).isEqualTo(1);
        assertThat(terminal.health()).isEqualTo(DeviceHealth.ready());
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aTerminalThatIsNotThereIsLostAndNothingLeaves(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        putAway();
        assertThat(terminal.health().state()).isEqualTo(DeviceState.LOST);
        assertThat(LrcBench.pay(terminal, steps)).isInstanceOf(PaymentOutcome.NotStarted.class);
        assertThat(steps.order).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {TRANSBANK, ECR17})
    void aClosedDriverStartsNothingAndMayBeClosedTwice(String profile) throws Exception {
        LrcTerminal terminal = plugIn(profile);
        terminal.close();
        terminal.close();
        assertThat(LrcBench.pay(terminal, steps)).isInstanceOf(PaymentOutcome.NotStarted.class);
        assertThat(terminal.health().state()).isEqualTo(DeviceState.ABSENT);
        assertThat(standing()).isZero();
    }

    /// A cable takes its time to come back.
    private static void plugBackIn(LrcTerminal terminal) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!terminal.health().usable() && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static LookupVerdict settle(LrcTerminal terminal, @Nullable TerminalResult baseline) {
        LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1);
        PaymentAttempt attempt = new PaymentAttempt(
                new PaymentRequest(new UUID(1, 2), LrcBench.DUE), "29001006", baseline, null, before);
        return PaymentJudge.judge(attempt, terminal.lookupLast(), terminal.lookupLast());
    }
}
