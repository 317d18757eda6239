package org.shubbak.hardware.payment.lrc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
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
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.link.NoiseLink;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.payment.zvt.KeptSteps;
import org.shubbak.hardware.payment.zvt.TerminalProblems;
import org.shubbak.hardware.payment.zvt.TimedLine;
import org.shubbak.hardware.simulator.LrcSimulator;

/// The engine against a terminal that does its own bookkeeping, in both published dialects.
@Timeout(120)
class LrcTerminalTest {
    private static final String TRANSBANK = "transbank-pos-integrado";
    private static final String ECR17 = "nexi-ecr17";
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private static final Texts TEXTS = Texts.of(PaymentJudge.class, TerminalProblems.class, LrcTerminal.class);
    private final KeptSteps steps = new KeptSteps();
    private final List<String> wire = new ArrayList<>();
    private @Nullable Served<LrcSimulator> behind;

    @AfterEach
    void putAway() {
        if (behind != null) {
            behind.close();
        }
    }

    private LrcTerminal terminal(String profile) {
        LrcProfile known = LrcProfiles.find(profile);
        Served<LrcSimulator> served = new Served<>(new LrcSimulator(known, Clock.system(ZoneOffset.UTC)));
        behind = served;
        return new LrcTerminal(served.opener(), settings(profile), Ticker.system(), wire::add);
    }

    private static LrcSettings settings(String profile) {
        LrcProfile.Timers brief = new LrcProfile.Timers(
                Duration.ofMillis(200),
                3,
                Duration.ofMillis(500),
                Duration.ofMillis(20),
                Duration.ofMillis(1),
                Duration.ofMillis(300));
        return LrcSettings.of(LrcProfiles.find(profile), Map.of("terminalId", "29001006"))
                .with(brief);
    }

    private Served<LrcSimulator> behind() {
        return Objects.requireNonNull(behind);
    }

    private PaymentOutcome pay(LrcTerminal terminal) {
        return terminal.pay(new PaymentRequest(new UUID(1, 2), DUE), steps);
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
        assertThat(wire.stream().filter(line -> line.matches("> (0250|G) .*"))).hasSize(2);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "transbank-pos-integrado, decline 07, DECLINED, lrc.cancelled, Nothing was charged",
        "transbank-pos-integrado, decline 01, DECLINED, lrc.declined, another way to pay",
        "transbank-pos-integrado, decline 77, NOT_STARTED, lrc.closeDayFirst, end of day",
        "transbank-pos-integrado, decline 24, NOT_STARTED, lrc.noPaper, Put paper in it",
        "transbank-pos-integrado, decline 02, IN_DOUBT, lrc.unclear, Do not pay again",
        "transbank-pos-integrado, decline 65, IN_DOUBT, lrc.unclear, Do not pay again",
        "transbank-pos-integrado, decline 99, IN_DOUBT, lrc.unclear, Do not pay again",
        "transbank-pos-integrado, result-before-ack, PAID, ,",
        "transbank-pos-integrado, result-twice, PAID, ,",
        "transbank-pos-integrado, check-like-control, PAID, ,",
        "transbank-pos-integrado, progress, PAID, ,",
        "transbank-pos-integrado, hang-up, PAID, ,",
        "transbank-pos-integrado, split, PAID, ,",
        "transbank-pos-integrado, wrong-amount, MANUAL, payment.wrongAmount, 151.00 instead of 150.00",
        "transbank-pos-integrado, amount-missing, MANUAL, payment.amountMissing, without naming the amount",
        "transbank-pos-integrado, other-terminal, MANUAL, payment.wrongTerminal, not from terminal 29001006",
        "transbank-pos-integrado, silent, IN_DOUBT, terminal.silent, Do not pay again",
        "transbank-pos-integrado, no-result, IN_DOUBT, terminal.silent, Do not pay again",
        "transbank-pos-integrado, cut before-accept, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, cut after-accept, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, cut before-charge, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, cut after-charge, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, lost-ack decline; cut before-ack, IN_DOUBT, lrc.unconfirmed, Do not pay again",
        "transbank-pos-integrado, lost-ack keep; cut before-ack, PAID, ,",
        "nexi-ecr17, decline 01, DECLINED, lrc.declined, another way to pay",
        "nexi-ecr17, decline 09, IN_DOUBT, lrc.unclear, Do not pay again",
        "nexi-ecr17, progress, PAID, ,",
        "nexi-ecr17, receipt-lines, PAID, ,",
        "nexi-ecr17, check-like-control, PAID, ,",
        "nexi-ecr17, hang-up, PAID, ,",
        "nexi-ecr17, other-terminal, MANUAL, payment.wrongTerminal, not from terminal 29001006",
        "nexi-ecr17, silent, IN_DOUBT, terminal.silent, Do not pay again",
        "nexi-ecr17, cut after-charge, IN_DOUBT, terminal.lineLost, Do not pay again"
    })
    void everyFaultEndsAsItMust(
            String profile, String console, String outcome, @Nullable String code, @Nullable String english) {
        LrcTerminal terminal = terminal(profile);
        behind().tell("patience 100");
        for (String line : console.split(";", -1)) {
            behind().tell(line.strip());
        }
        PaymentOutcome told = pay(terminal);
        Problem problem = problem(told);
        assertThat(word(told)).isEqualTo(outcome);
        assertThat(problem == null ? null : problem.code()).isEqualTo(code);
        if (problem != null) {
            LocalText words = TEXTS.both(problem);
            assertThat(words.en()).contains(english).doesNotContain("{");
            assertThat(words.ar()).containsPattern("\\p{IsArabic}{3,}").doesNotContain("{");
        }
        assertThat(wire.stream().filter(line -> line.matches("> (0200|P) .*"))).hasSize(1);
    }

    private static String word(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> "PAID";
            case PaymentOutcome.Declined no -> "DECLINED";
            case PaymentOutcome.NotStarted not -> "NOT_STARTED";
            case PaymentOutcome.InDoubt doubt -> "IN_DOUBT";
            case PaymentOutcome.Manual manual -> "MANUAL";
        };
    }

    private static @Nullable Problem problem(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> null;
            case PaymentOutcome.Declined no -> no.reason();
            case PaymentOutcome.NotStarted not -> not.reason();
            case PaymentOutcome.InDoubt doubt -> doubt.reason();
            case PaymentOutcome.Manual manual -> manual.reason();
        };
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
        assertThat(wire).noneMatch(line -> line.contains("4821"));
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
    void aCommandForMoneyIsNeverRepeatedOnSilence() {
        TimedLine line = new TimedLine();
        line.says(Duration.ofMillis(10), "06"); // to the poll
        LrcTerminal terminal =
                new LrcTerminal(() -> line, LrcSettings.of(LrcProfiles.find(TRANSBANK), Map.of()), line, text -> {});
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
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
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
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
        assertThat(pay(terminal)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(line.elapsed()).isEqualTo(Duration.ofMillis(20).plusSeconds(430));
        assertThat(steps.messages).containsExactly("terminal.show.0A", "terminal.show.04");
    }

    private static String progress(String code) {
        LrcProfile profile = LrcProfiles.find(TRANSBANK);
        byte[] text = ("0900|" + code).getBytes(StandardCharsets.US_ASCII);
        return HexFormat.of().formatHex(LrcFrame.of(profile.framing(), Octets.of(text)));
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
        assertThat(wire).isEmpty();
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
        List<String> written = new ArrayList<>(wire);
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
            LrcTerminal terminal =
                    new LrcTerminal(() -> new NoiseLink(random, noise), settings(profile), Ticker.system(), text -> {});
            assertThat(pay(terminal)).as("seed %d", seed).isNotNull();
        }
    }
}
