package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.PaymentTerminal;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;

/// What every payment terminal driver has to keep, against a terminal that does its own bookkeeping.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
abstract class PaymentTerminalContract {
    static final Money DUE = new Money(15000, CurrencyCode.ILS);
    final SimulatedTerminal behind = new SimulatedTerminal();
    final KeptSteps steps = new KeptSteps();
    private final PaymentTerminal terminal = open(behind, Duration.ofSeconds(2));

    /// A driver on a line to the given simulator; `answer` is its patience for one answer.
    abstract PaymentTerminal open(SimulatedTerminal simulator, Duration answer);

    /// Where a cable takes its time to come back; a socket is there at once.
    void plugBackIn(BooleanSupplier usable) {}

    @AfterEach
    void putAway() {
        terminal.close();
        behind.close();
    }

    @Test
    void anApprovedPaymentIsPaidAndBookedOnce() {
        PaymentOutcome outcome = pay(DUE);
        assertThat(outcome).isInstanceOfSatisfying(PaymentOutcome.Paid.class, paid -> {
            assertThat(paid.result().amount()).isEqualTo(DUE);
            assertThat(paid.result().terminalId()).isEqualTo("29001006");
            assertThat(paid.result().receiptNumber()).isEqualTo("0001");
            assertThat(paid.result().lastFour()).isEqualTo("4821");
            assertThat(paid.result().cardName()).isEqualTo("VISA");
        });
        assertThat(steps.order)
                .containsExactly(
                        "sending",
                        "accepted",
                        "result 00",
                        "slip " + steps.slips.getFirst().copy());
        assertThat(steps.messages)
                .containsExactly("terminal.show.0A", "terminal.show.02", "terminal.show.04", "terminal.show.0B");
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void everyCurrencyIsChargedInItsOwnMinorUnits() {
        for (CurrencyCode currency : CurrencyCode.values()) {
            assertThat(pay(new Money(12345, currency))).isInstanceOf(PaymentOutcome.Paid.class);
        }
        assertThat(behind.simulator.books().standing()).extracting("currency").containsExactly("0376", "0400", "0840");
    }

    @Test
    void aRefusalIsDeclinedAndNothingIsBooked() {
        behind.tell("decline 05");
        assertThat(pay(DUE))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Declined.class,
                        declined -> assertThat(declined.reason().code()).isEqualTo("terminal.code.host"));
        assertThat(behind.standing()).isZero();
    }

    @Test
    void aCustomerWhoGivesUpIsDeclined() {
        behind.tell("abort-by-customer");
        assertThat(pay(DUE))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Declined.class,
                        declined -> assertThat(declined.reason().code()).isEqualTo("terminal.code.6C"));
    }

    /// Whether anything of it stays anywhere is looked for in every file once all tests have run.
    @Test
    void aTerminalThatSendsAllOfTheCardIsPaidAndItsLastFourAreKept() {
        behind.tell("unmasked");
        behind.tell("print lines");
        assertThat(pay(DUE))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Paid.class,
                        paid -> assertThat(paid.result().lastFour()).isEqualTo("1111"));
        assertThat(steps.slips).isNotEmpty();
    }

    @Test
    void aSlowTerminalIsWaitedFor() {
        behind.tell("slow 60");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
    }

    @Test
    void garbledBytesDoNotChangeTheOutcome() {
        behind.tell("bad-crc");
        behind.tell("split");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aCutBeforeTheChargeIsInDoubtAndThenNotCharged() {
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        TerminalResult baseline = steps.result;
        behind.tell("cut before-charge");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(settle(baseline)).isInstanceOf(LookupVerdict.NotCharged.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aCutAfterTheChargeIsInDoubtAndThenPaidLate() {
        behind.tell("cut after-charge");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(settle(null)).isInstanceOf(LookupVerdict.PaidLate.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aCutBeforeOurThanksKeepsTheResultAndIsSettledByLookup() {
        behind.tell("cut before-ack");
        PaymentOutcome outcome = pay(DUE);
        assertThat(outcome).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(settle(null)).isInstanceOf(LookupVerdict.PaidLate.class);
    }

    @Test
    void aBusyTerminalIsAskedUntilItIsReady() {
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        behind.tell("busy 3");
        assertThat(terminal.lookupLast()).isInstanceOf(LookupAnswer.Last.class);
    }

    @Test
    void aSilentTerminalIsInDoubtWithinItsDeadline() {
        behind.tell("silent");
        PaymentTerminal impatient = open(behind, Duration.ofMillis(300));
        long start = System.nanoTime();
        assertThat(impatient.pay(request(DUE), steps)).isInstanceOf(PaymentOutcome.InDoubt.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        impatient.close();
        assertThat(behind.standing()).isZero();
    }

    @Test
    void afterAFailureTheSameDriverWorksAgain() {
        behind.tell("cut before-accept");
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.InDoubt.class);
        plugBackIn(() -> terminal.health().usable());
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(terminal.health()).isEqualTo(DeviceHealth.ready());
    }

    @Test
    void twoPaymentsInARowAreTwoBookings() {
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(behind.standing()).isEqualTo(2);
    }

    @Test
    void giveUpFromAnotherThreadEndsWithWhatTheTerminalSays() throws InterruptedException {
        behind.tell("hold");
        Thread.ofPlatform().start(() -> {
            try {
                steps.shown.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            terminal.cancel();
        });
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Declined.class);
        assertThat(behind.standing()).isZero();
    }

    @Test
    void anApprovalAfterOurRequestToGiveUpIsAPayment() {
        behind.tell("approve-after-abort");
        behind.tell("hold");
        Thread.ofPlatform().start(() -> {
            try {
                steps.shown.await();
                terminal.cancel();
                behind.tell("approve");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aClosedDriverStartsNothingAndMayBeClosedTwice() {
        terminal.close();
        terminal.close();
        assertThat(pay(DUE)).isInstanceOf(PaymentOutcome.NotStarted.class);
        assertThat(terminal.health().state()).isEqualTo(DeviceState.ABSENT);
        assertThat(behind.simulator.books().all()).isEmpty();
    }

    PaymentOutcome pay(Money amount) {
        return terminal.pay(request(amount), steps);
    }

    PaymentTerminal terminal() {
        return terminal;
    }

    LookupVerdict settle(@Nullable TerminalResult baseline) {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC).minusMinutes(1);
        PaymentAttempt attempt = new PaymentAttempt(request(DUE), null, baseline, null, now);
        return PaymentJudge.judge(attempt, terminal.lookupLast(), terminal.lookupLast());
    }

    static PaymentRequest request(Money amount) {
        return new PaymentRequest(new UUID(1, 2), amount);
    }

    static ZvtSettings settings(Framing framing, Duration answer) {
        return ZvtSettings.standard(framing)
                .with(new ZvtTimers(
                        Duration.ofMillis(200),
                        answer,
                        answer,
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(20),
                        answer,
                        answer,
                        Duration.ofMillis(1),
                        Duration.ofSeconds(5)));
    }
}
