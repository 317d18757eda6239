package org.shubbak.hardware.payment.lrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.link.NoiseLink;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.KeptSteps;
import org.shubbak.hardware.simulator.LrcSimulator;

/// The engine against a terminal that does its own bookkeeping, in both published dialects.
@Timeout(120)
class LrcTerminalTest {
    private static final String TRANSBANK = "transbank-pos-integrado";
    private static final String ECR17 = "nexi-ecr17";
    private static final Money DUE = LrcBench.DUE;
    private final KeptSteps steps = new KeptSteps();
    private @Nullable LrcBench bench;

    @AfterEach
    void putAway() {
        if (bench != null) {
            bench.close();
        }
    }

    private LrcTerminal terminal(String profile) {
        LrcBench made = new LrcBench(profile);
        bench = made;
        return made.terminal;
    }

    private Served<LrcSimulator> behind() {
        return Objects.requireNonNull(bench).behind;
    }

    private List<String> wire() {
        return Objects.requireNonNull(bench).wire;
    }

    private PaymentOutcome pay(LrcTerminal terminal) {
        return LrcBench.pay(terminal, steps);
    }

    @ParameterizedTest
    @CsvSource({TRANSBANK, ECR17})
    void anApprovedPaymentIsKeptBeforeItIsAcknowledgedAndLookedUpBeforeItCounts(String profile) {
        PaymentOutcome outcome = pay(terminal(profile));
        assertThat(outcome).isInstanceOfSatisfying(PaymentOutcome.Paid.class, paid -> {
            assertThat(paid.result().amount()).isEqualTo(DUE);
            assertThat(paid.result().receiptNumber()).isEqualTo("000001");
            assertThat(paid.result().lastFour()).isEqualTo("4821");
        });
        assertThat(steps.order).containsExactly("sending", "accepted", "result 00");
        assertThat(behind().simulator.books().standing()).hasSize(1);
        assertThat(wire().stream().filter(line -> line.matches("> (0250|G) .*")))
                .hasSize(2);
    }

    @Test
    void anotherPaymentsLastResultIsNotOurs() {
        LrcTerminal terminal = terminal(TRANSBANK);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        LookupAnswer answer = terminal.lookupLast();
        PaymentAttempt other = new PaymentAttempt(
                new PaymentRequest(new UUID(9, 9), DUE),
                "29001006",
                null,
                null,
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(30));
        assertThat(PaymentJudge.judge(other, answer, answer)).isInstanceOf(LookupVerdict.Manual.class);
        PaymentAttempt ours = new PaymentAttempt(
                new PaymentRequest(new UUID(1, 2), DUE),
                "29001006",
                null,
                null,
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(30));
        assertThat(PaymentJudge.judge(ours, answer, answer)).isInstanceOf(LookupVerdict.PaidLate.class);
    }

    @Test
    void aDialectWithoutAmountsProvesALatePaymentOnlyAgainstAKnownBaseline() {
        LrcTerminal terminal = terminal(ECR17);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        TerminalResult baseline = steps.result;
        behind().tell("cut after-charge");
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
        LookupAnswer answer = terminal.lookupLast();
        assertThat(PaymentJudge.judge(attempt(baseline), answer, answer)).isInstanceOf(LookupVerdict.PaidLate.class);
        assertThat(PaymentJudge.judge(attempt(null), answer, answer)).isInstanceOf(LookupVerdict.Manual.class);
    }

    private static PaymentAttempt attempt(@Nullable TerminalResult baseline) {
        return new PaymentAttempt(
                new PaymentRequest(new UUID(1, 2), DUE),
                "29001006",
                baseline,
                null,
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(30));
    }

    @Test
    void aReversalIsConfirmedByItsOperationAndByTheTerminalsRecord() {
        LrcTerminal terminal = terminal(TRANSBANK);
        PaymentOutcome paid = pay(terminal);
        TerminalResult made = ((PaymentOutcome.Paid) paid).result();
        assertThat(terminal.reverse(new ReversalRequest(new UUID(1, 9), made), steps))
                .isInstanceOf(MoneyBackOutcome.GivenBack.class);
        assertThat(behind().simulator.books().standing()).isEmpty();
        assertThat(terminal.refund(new PaymentRequest(new UUID(1, 10), DUE), steps))
                .isEqualTo(new MoneyBackOutcome.NotStarted(Problem.of("lrc.notOffered")));
    }

    @Test
    void aReversalThatSaysNotWhatItReversedIsForPeople() {
        LrcTerminal terminal = terminal(ECR17);
        TerminalResult made = ((PaymentOutcome.Paid) pay(terminal)).result();
        assertThat(terminal.reverse(new ReversalRequest(new UUID(1, 9), made), steps))
                .isInstanceOfSatisfying(
                        MoneyBackOutcome.Manual.class,
                        manual -> assertThat(manual.reason().code()).isEqualTo("payment.reversalUnproven"));
        assertThat(wire()).noneMatch(line -> line.contains("4821"));
    }

    @ParameterizedTest
    @CsvSource({TRANSBANK, ECR17})
    void theEndOfDayKnowsItsTotalWhicheverMessageNamesIt(String profile) {
        LrcTerminal terminal = terminal(profile);
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(terminal.endOfDay(steps))
                .isInstanceOfSatisfying(
                        EndOfDayOutcome.Closed.class,
                        closed -> assertThat(closed.totals().total()).isEqualTo(DUE));
        behind().tell("cut before-accept");
        assertThat(terminal.endOfDay(steps)).isInstanceOf(EndOfDayOutcome.InDoubt.class);
    }

    @Test
    void anAmountTheDialectCannotWriteNeverLeaves() {
        LrcTerminal terminal = terminal(TRANSBANK);
        PaymentRequest odd = new PaymentRequest(new UUID(1, 2), new Money(15050, CurrencyCode.ILS));
        assertThat(terminal.pay(odd, steps))
                .isEqualTo(new PaymentOutcome.NotStarted(Problem.of("lrc.amountNotPossible", "150.50", "ILS")));
        PaymentRequest dinars = new PaymentRequest(new UUID(1, 2), new Money(1000, CurrencyCode.JOD));
        assertThat(terminal.pay(dinars, steps))
                .isEqualTo(new PaymentOutcome.NotStarted(Problem.of("terminal.currencyNotOffered", "JOD")));
        assertThat(wire()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "transbank-pos-integrado, mute, SILENT, lrc.noAnswer",
        "transbank-pos-integrado, bare-framing, FOREIGN_PROTOCOL, lrc.speaksZvt",
        "nexi-ecr17, ecr17-nak, WRONG_TRANSPORT, lrc.otherCheck",
        "transbank-pos-integrado, noise, WRONG_TRANSPORT, lrc.lineNoise",
        "transbank-pos-integrado, refuse-for 10, UNREACHABLE, terminal.hungUp"
    })
    void aWronglySetUpTerminalIsRecognised(String profile, String console, SetupFault.Kind kind, String code) {
        LrcTerminal terminal = terminal(profile);
        behind().tell(console);
        assertThat(terminal.check()).isEqualTo(new TerminalCheck.Faulty(SetupFault.of(kind, code)));
        assertThat(terminal.health().usable()).isFalse();
        assertThat(pay(terminal)).isEqualTo(new PaymentOutcome.NotStarted(Problem.of(code)));
    }

    @Test
    void theTerminalOfAnotherCounterIsFoundBeforeTheCharge() {
        LrcTerminal terminal = terminal(ECR17);
        behind().tell("tid 11111111");
        assertThat(terminal.check())
                .isInstanceOfSatisfying(
                        TerminalCheck.Faulty.class,
                        faulty -> assertThat(faulty.fault().kind()).isEqualTo(SetupFault.Kind.OTHER_TERMINAL));
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.NotStarted.class);
    }

    @Test
    void aClosedDriverStartsNothing() {
        LrcTerminal terminal = terminal(TRANSBANK);
        terminal.close();
        terminal.close();
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.NotStarted.class);
        assertThat(terminal.health().state()).isEqualTo(DeviceState.ABSENT);
        assertThat(terminal.endOfDay(steps)).isInstanceOf(EndOfDayOutcome.NotStarted.class);
    }

    @ParameterizedTest
    @CsvSource({TRANSBANK, ECR17})
    void noCardDataOfATerminalAppearsAnywhere(String profile) {
        LrcTerminal terminal = terminal(profile);
        behind().tell("unmasked");
        behind().tell("receipt-lines");
        PaymentOutcome outcome = pay(terminal);
        List<String> written = new ArrayList<>(wire());
        written.add(outcome.toString());
        written.add(terminal.lookupLast().toString());
        steps.slips.forEach(slip -> written.addAll(slip.lines()));
        assertThat(written).noneMatch(line -> line.contains("4111"));
        assertThat(outcome).isInstanceOf(PaymentOutcome.Paid.class);
    }

    @Test
    void noNoiseEscapesOrHangs() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String profile = seed % 2 == 0 ? TRANSBANK : ECR17;
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            LrcTerminal terminal = new LrcTerminal(
                    () -> new NoiseLink(random, noise), LrcBench.settings(profile), Ticker.system(), text -> {});
            assertThat(pay(terminal)).as("seed %d", seed).isNotNull();
        }
    }
}
