package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.Ticker;

/// What each answer of a terminal means for money.
class PaymentRulesTest {
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private final SimulatedTerminal behind = new SimulatedTerminal();
    private final KeptSteps steps = new KeptSteps();

    @AfterEach
    void putAway() {
        behind.close();
    }

    @ParameterizedTest
    @CsvSource({
        "wrong-amount, Manual, payment.wrongAmount",
        "wrong-currency, Manual, payment.wrongCurrency",
        "other-terminal, Manual, payment.wrongTerminal",
        "amount-missing, Manual, payment.amountMissing",
        "unknown-field, Manual, payment.amountMissing",
        "random-order, Paid, ",
        "long-trace, Paid, ",
        "no-timeout, Paid, ",
        "result-twice, Paid, ",
        "glued, Paid, ",
        "split, Paid, ",
        "abort-after-approval, InDoubt, terminal.abortedAfterApproval",
        "no-result, InDoubt, terminal.noResult",
        "already-made, InDoubt, terminal.code.B4",
        "refuse, NotStarted, terminal.code.7D",
        "abort-at-once, Declined, terminal.code.F0",
        "silent, InDoubt, terminal.silent",
        "no-completion, InDoubt, terminal.silent",
        "wrong-length, InDoubt, terminal.silent"
    })
    void theAnswerDecides(String fault, String outcome, String reason) {
        behind.tell(fault);
        behind.tell("patience 200");
        PaymentOutcome told = pay(quick());
        assertThat(told.getClass().getSimpleName()).isEqualTo(outcome);
        if (reason != null) {
            assertThat(told.toString()).contains("code=" + reason + ",");
        }
    }

    @Test
    void aRefusalThatEndsLikeASuccessIsStillARefusal() {
        behind.tell("completion-on-decline");
        behind.tell("decline 6C");
        assertThat(pay(quick())).isInstanceOf(PaymentOutcome.Declined.class);
    }

    @Test
    void aMismatchIsAcknowledgedSoThatNoReversalGoesUnseen() {
        behind.tell("wrong-amount");
        behind.tell("lost-ack reverse");
        assertThat(pay(quick())).isInstanceOf(PaymentOutcome.Manual.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aTerminalKnownNotToNameAmountsIsPaidInsideTheDialogue() {
        behind.tell("amount-missing");
        ZvtSettings silentAmounts = ZvtSettings.of(Framing.TCP, Map.of("echoesAmount", "false"));
        assertThat(pay(silentAmounts)).isInstanceOf(PaymentOutcome.Paid.class);
    }

    @Test
    void nothingFinancialLeavesBeforeARegistrationThatCompleted() {
        behind.tell("currency jod");
        PaymentOutcome outcome = pay(quick());
        assertThat(outcome).isEqualTo(new PaymentOutcome.NotStarted(Problem.of("terminal.code.6F")));
        assertThat(steps.order).isEmpty();
        assertThat(pay(ZvtSettings.of(Framing.TCP, Map.of("terminalId", "11111111"))))
                .isInstanceOf(PaymentOutcome.NotStarted.class);
    }

    @Test
    void anotherTerminalThanTheConfiguredOneIsFoundBeforeTheCharge() {
        assertThat(pay(ZvtSettings.of(Framing.TCP, Map.of("terminalId", "11111111"))))
                .isEqualTo(new PaymentOutcome.NotStarted(Problem.of("terminal.otherTerminal", "11111111")));
    }

    @Test
    void aTerminalThatIsAwayIsNotStarted() {
        behind.close();
        assertThat(pay(quick())).isEqualTo(new PaymentOutcome.NotStarted(Problem.of("terminal.unreachable")));
        assertThat(terminal(quick()).health().state()).isEqualTo(DeviceState.LOST);
    }

    @ParameterizedTest
    @CsvSource({"last,Last", "successful,Last", "printing,Last", "plain,Last", "refused,CannotTell", "nothing,None"})
    void theLookupFallsBackUntilTheTerminalAnswers(String way, String answer) {
        assertThat(pay(quick())).isInstanceOf(PaymentOutcome.Paid.class);
        behind.tell("lookup " + way);
        LookupAnswer told = terminal(quick()).lookupLast();
        assertThat(told.getClass().getSimpleName()).isEqualTo(answer);
    }

    @Test
    void anEndOfDayIsNoPayment() {
        behind.tell("lookup end-of-day");
        assertThat(terminal(quick()).lookupLast())
                .isInstanceOfSatisfying(
                        LookupAnswer.Last.class,
                        last -> assertThat(last.result().payment()).isFalse());
    }

    @Test
    void aTerminalThatStaysBusyIsNeverCalledDecided() {
        behind.tell("busy 100000");
        assertThat(terminal(quick()).lookupLast())
                .isEqualTo(new LookupAnswer.StillBusy(Problem.of("terminal.status.9C")));
        assertThat(terminal(quick()).health().state()).isEqualTo(DeviceState.BUSY);
    }

    @ParameterizedTest
    @CsvSource({
        "15 03 69, terminal.speaksEcr17",
        "00 00 00 3E 56 45 52, terminal.speaksOther",
        "06, terminal.speaksSerialFraming",
        "10 02 80 00, terminal.speaksSerialFraming"
    })
    void aTerminalInAnotherModeIsRecognised(String first, String code) {
        assertThat(ForeignProtocol.recognise(Octets.hex(first), Framing.TCP))
                .hasValueSatisfying(fault -> assertThat(fault.problem().code()).isEqualTo(code));
        assertThat(ForeignProtocol.recognise(Octets.hex("80 00 00"), Framing.TCP))
                .isEmpty();
    }

    @Test
    void everyCodeHasItsSentenceInBothLanguages() {
        Texts texts = Texts.of(TerminalProblems.class);
        for (int code = 0; code < 0x100; code++) {
            for (Problem problem : List.of(
                    TerminalProblems.shown(code), TerminalProblems.result(code), TerminalProblems.status(code))) {
                assertThat(texts.say(Language.AR, problem))
                        .containsPattern("\\p{IsArabic}")
                        .doesNotContain("{");
                assertThat(texts.say(Language.EN, problem)).isNotBlank().doesNotContain("{");
            }
        }
    }

    private PaymentOutcome pay(ZvtSettings settings) {
        return terminal(settings).pay(new PaymentRequest(new UUID(1, 2), DUE), steps);
    }

    private ZvtTerminal terminal(ZvtSettings settings) {
        return new ZvtTerminal(behind.opener(), settings, Ticker.system(), line -> {});
    }

    private static ZvtSettings quick() {
        Duration brief = Duration.ofMillis(500);
        return ZvtSettings.standard(Framing.TCP)
                .with(new ZvtTimers(
                        brief, brief, brief, brief, brief, brief, brief, Duration.ofMillis(1), Duration.ofMillis(300)));
    }
}
