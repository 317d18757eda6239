package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ModelTerminal.Course;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.Money;
import org.shubbak.core.seal.MinistryPair;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Problem;

class PaymentDeskTest {
    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
    private final List<Problem> messages = new ArrayList<>();
    private Desk desk;
    private PaymentDesk payments;
    private CitizenApplication application;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        application = desk.open(Desk.PAID);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void anApprovedCardIsPaidWithItsTraces() {
        PayOutcome outcome = pay();

        assertThat(outcome).isInstanceOfSatisfying(PayOutcome.Paid.class, paid -> {
            assertThat(paid.payment().amount()).isEqualTo(Desk.FEE);
            assertThat(paid.payment().lastFour()).isEqualTo("4242");
        });
        assertThat(state()).isEqualTo(PaymentState.PAID);
        assertThat(desk.file(application).receipt().lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("Last four digits of the card: 4242", "Authorisation: A101", "Terminal: T1");
    }

    @Test
    void theTerminalsOwnReceiptsAreKeptLineByLineAsDelivered() {
        TerminalSlip merchant =
                new TerminalSlip(TerminalSlip.Copy.MERCHANT, "IBM437", List.of("** BELEG **", " "), true);
        TerminalSlip customer = new TerminalSlip(TerminalSlip.Copy.CUSTOMER, "IBM437", List.of("150,00"), false);
        terminal.slips.addAll(List.of(merchant, customer));
        pay();
        desk = desk.again();
        List<KeptPayment> kept = desk.kept(transaction -> desk.store.payments().of(transaction, application.id()));
        assertThat(kept).singleElement().satisfies(payment -> {
            assertThat(payment.state()).isEqualTo(PaymentState.PAID);
            assertThat(payment.facts().slips()).containsExactly(merchant, customer);
        });
    }

    @Test
    void aSecondPaymentForTheSameApplicationIsNeverCharged() {
        pay();

        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Paid.class);
        assertThat(terminal.payCalls).isEqualTo(1);
        assertThat(paidEvents()).hasSize(1);
    }

    @Test
    void aDeclinedCardMayBeFollowedByAnother() {
        terminal.courses.add(Course.DECLINES);

        assertThat(pay()).isInstanceOf(PayOutcome.Declined.class);
        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void aCommandThatTheTerminalRefusedIsNotStarted() {
        terminal.courses.add(Course.REFUSES);

        assertThat(pay()).isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(state()).isEqualTo(PaymentState.NOT_STARTED);
    }

    @Test
    void aChargeWhoseAnswerWasLostIsFoundByLookupAndNotRepeated() {
        terminal.courses.add(Course.LINE_LOST_AFTER_CHARGE);

        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
        assertThat(state()).isEqualTo(PaymentState.PAID_LATE);
        assertThat(messages).extracting(Problem::code).contains("payment.checking");
        assertThat(terminal.payCalls).isEqualTo(1);
    }

    @Test
    void aLookupThatShowsTheTransactionFromBeforeProvesThatNothingWasCharged() {
        terminal.charge(Desk.FEE);
        terminal.courses.add(Course.LINE_LOST_BEFORE_CHARGE);

        assertThat(pay()).isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(state()).isEqualTo(PaymentState.NOT_CHARGED);
        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void aLookupThatShowsOurDeclineProvesThatNothingWasCharged() {
        terminal.charge(Desk.FEE);
        terminal.courses.add(Course.LINE_LOST_AFTER_DECLINE);

        assertThat(pay()).isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(state()).isEqualTo(PaymentState.NOT_CHARGED);
    }

    @Test
    void aTerminalWithNothingToShowLeavesTheDecisionToPeople() {
        terminal.courses.add(Course.LINE_LOST_BEFORE_CHARGE);

        assertThat(pay()).isInstanceOf(PayOutcome.Manual.class);
    }

    @Test
    void aWrongAmountIsLeftToPeopleAndBlocksTheTerminal() {
        terminal.courses.add(Course.CHARGES_LESS);

        assertThat(pay()).isInstanceOf(PayOutcome.Manual.class);
        assertThat(state()).isEqualTo(PaymentState.MANUAL);
        assertThat(payFor(desk.open(Desk.PAID))).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Blocked.class);
    }

    @Test
    void aForeignTerminalIdIsLeftToPeople() {
        terminal.courses.add(Course.CALLS_ITSELF_OTHERWISE);

        assertThat(pay()).isInstanceOf(PayOutcome.Manual.class);
    }

    @Test
    void aTerminalIdThatTheFirstPaymentShowedIsExpectedFromThenOn() {
        payments = desk.payments(new CardTerminal("lrc-1", null, terminal));
        pay();
        terminal.courses.add(Course.CALLS_ITSELF_OTHERWISE);

        assertThat(payFor(desk.open(Desk.PAID))).isInstanceOf(PayOutcome.Manual.class);
    }

    @Test
    void anUnreachableTerminalStaysBlockedAndIsSettledWhenTheLineReturns() {
        terminal.charge(Desk.FEE);
        terminal.courses.add(Course.LINE_LOST_AFTER_CHARGE);
        payments.settle();
        payFirstThenLoseLine();

        assertThat(payFor(desk.open(Desk.PAID))).isInstanceOf(PayOutcome.Blocked.class);
        restart();
        assertThat(payFor(desk.open(Desk.PAID))).isInstanceOf(PayOutcome.Blocked.class);
        terminal.reachable = true;

        assertThat(payments.settle()).isInstanceOf(Settlement.PaidLate.class);
        assertThat(terminal.payCalls).isEqualTo(1);
    }

    @Test
    void aBusyTerminalProvesNothing() {
        terminal.charge(Desk.FEE);
        terminal.courses.add(Course.LINE_LOST_BEFORE_CHARGE);
        LookupAnswer baseline = terminal.lookupLast();
        terminal.answers.add(baseline);
        terminal.answers.add(new LookupAnswer.StillBusy(Problem.of("terminal.busy")));

        assertThat(pay()).isInstanceOf(PayOutcome.InDoubt.class);
        assertThat(state()).isEqualTo(PaymentState.IN_DOUBT);
    }

    @Test
    void aPaymentThatIsTakenBackBetweenTwoLookupsIsNotPaid() {
        TerminalResult before = terminal.charge(Desk.FEE);
        terminal.courses.add(Course.LINE_LOST_BEFORE_CHARGE);
        terminal.answers.add(new LookupAnswer.Last(before));
        terminal.answers.add(new LookupAnswer.Last(terminal.charge(Desk.FEE)));
        terminal.answers.add(new LookupAnswer.Last(before));

        assertThat(pay()).isInstanceOf(PayOutcome.InDoubt.class);
    }

    @Test
    void anotherAmountInTheLookupIsLeftToPeople() {
        terminal.charge(Desk.FEE);
        terminal.courses.add(Course.LINE_LOST_BEFORE_CHARGE);
        terminal.answers.add(terminal.lookupLast());
        LookupAnswer other = new LookupAnswer.Last(terminal.charge(new Money(100, Desk.FEE.currency())));
        terminal.answers.add(other);
        terminal.answers.add(other);

        assertThat(pay()).isInstanceOf(PayOutcome.Manual.class);
    }

    @Test
    void aTerminalThatCannotLookUpLeavesTheDecisionToPeople() {
        terminal.courses.add(Course.LINE_LOST_AFTER_CHARGE);
        LookupAnswer cannot = new LookupAnswer.CannotTell(Problem.of("terminal.noLookup"));
        terminal.answers.add(cannot);
        terminal.answers.add(cannot);

        assertThat(pay()).isInstanceOf(PayOutcome.Manual.class);
    }

    @Test
    void onlyASupervisorsWordFreesATerminalFromADecision() {
        terminal.courses.add(Course.CHARGES_LESS);
        pay();
        KeptPayment open = desk.kept(transaction -> desk.store.payments().unsettled(transaction))
                .getFirst();

        assertThat(payments.settle()).isInstanceOf(Settlement.Manual.class);
        assertThat(payments.decide(open.id(), Desk.NO_SLIP, "the slip shows a reversal", Desk.BOTH))
                .isInstanceOf(Settlement.NotCharged.class);
        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void aSupervisorsYesIsMoneyThatTheHubHearsOf() {
        terminal.courses.add(Course.CHARGES_LESS);
        pay();
        KeptPayment open = desk.kept(transaction -> desk.store.payments().unsettled(transaction))
                .getFirst();

        payments.decide(open.id(), Desk.slip("0777"), "the slip shows the full amount", Desk.BOTH);

        assertThat(paidEvents())
                .singleElement()
                .satisfies(
                        event -> assertThat(MinistryPair.MOI.read(event.body())).contains("supervisor-1"));
        desk.file(application);
    }

    @Test
    void nothingIsSentWhileTheTerminalCannotEvenBeAsked() {
        terminal.reachable = false;

        assertThat(pay()).isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(terminal.payCalls).isZero();
    }

    @Test
    void cancelIsOnlyARequest() {
        payments.cancel();

        assertThat(terminal.cancels).isEqualTo(1);
        assertThat(pay()).isInstanceOf(PayOutcome.Paid.class);
    }

    private void payFirstThenLoseLine() {
        terminal.answers.add(terminal.lookupLast());
        terminal.reachable = false;
        assertThat(pay()).isInstanceOf(PayOutcome.InDoubt.class);
    }

    private void restart() {
        desk = desk.again();
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
    }

    private PayOutcome pay() {
        return payFor(application);
    }

    private PayOutcome payFor(CitizenApplication whom) {
        return payments.card(whom, Desk.CLERK, messages::add);
    }

    private PaymentState state() {
        return desk.kept(transaction -> desk.store.payments().of(transaction, application.id()))
                .getLast()
                .state();
    }

    private List<WireEvent> paidEvents() {
        return desk.kept(transaction -> desk.store.outbox().due(transaction, 100, 1 << 20)).stream()
                .filter(event -> event.type().equals("paid"))
                .toList();
    }
}
