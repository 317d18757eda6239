package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.ModelTerminal.Course;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.store.RefundState;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;

class RefundDeskTest {
    private static final Actor OTHER = new Actor("supervisor-2");

    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
    private Desk desk;
    private PaymentDesk payments;
    private CitizenApplication application;
    private UUID paid;

    @BeforeEach
    void payOnce() {
        desk = new Desk(folder);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        application = desk.open(Desk.PAID);
        paid = ((PayOutcome.Paid) payments.card(application, Desk.CLERK, says -> {}))
                .payment()
                .id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID requested(UUID payment) {
        RefundOutcome outcome = payments.refunds().request(payment, "paid twice at another office", Desk.CLERK);
        assertThat(outcome).isInstanceOf(RefundOutcome.Stands.class);
        return ((RefundOutcome.Stands) outcome).refundCase();
    }

    private RefundOutcome approve(UUID refund, RefundRoute route) {
        return payments.refunds().decide(refund, new RefundDecision.Approve(route), Desk.BOTH);
    }

    private RefundOutcome carryOut(UUID refund) {
        return payments.refunds().carryOut(refund, Desk.CLERK, says -> {});
    }

    private UUID approved(RefundRoute route) {
        UUID refund = requested(paid);
        assertThat(approve(refund, route)).isInstanceOf(RefundOutcome.Stands.class);
        return refund;
    }

    private PaymentState state() {
        return desk.kept(transaction ->
                        desk.store.payments().find(transaction, paid).orElseThrow())
                .state();
    }

    private static String not(RefundOutcome outcome) {
        assertThat(outcome).isInstanceOf(RefundOutcome.NotDone.class);
        return ((RefundOutcome.NotDone) outcome).problem().code();
    }

    @Test
    void aReversalTakesThePaymentBackInFullOnceAndTheFeeIsDueAgain() {
        UUID refund = approved(RefundRoute.REVERSAL);
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.GivenBack.class);
        assertThat(state()).isEqualTo(PaymentState.REVERSED);
        assertThat(not(carryOut(refund))).isEqualTo("refund.notApproved");
        assertThat(terminal.backCalls).isEqualTo(1);
        assertThat(desk.eventTypes()).containsExactly("paid", "refund-requested", "refund-decided", "reversed");
        assertThat(payments.card(application, Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Paid.class);
        assertThat(terminal.payCalls).isEqualTo(2);
    }

    @Test
    void whoAskedCannotAgreeAndOnePersonAloneGivesNothingBack() {
        UUID refund = requested(paid);
        RefundDecision yes = new RefundDecision.Approve(RefundRoute.REVERSAL);
        assertThat(not(payments.refunds().decide(refund, yes, new TwoPeople(OTHER, OTHER))))
                .isEqualTo("payment.twoPeople");
        assertThat(not(payments.refunds().decide(refund, yes, new TwoPeople(OTHER, Desk.CLERK))))
                .isEqualTo("refund.ownRequest");
        assertThat(not(carryOut(refund))).isEqualTo("refund.notApproved");
        assertThat(terminal.backCalls).isZero();
    }

    @Test
    void aReversalWhoseAnswerWasLostIsLookedUpAndNeverAskedForAgain() {
        UUID refund = approved(RefundRoute.REVERSAL);
        terminal.courses.add(Course.LINE_LOST_AFTER_CHARGE);
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.GivenBack.class);
        assertThat(terminal.backCalls).isEqualTo(1);
        assertThat(state()).isEqualTo(PaymentState.REVERSED);
    }

    @Test
    void aReversalThatNeverReachedTheBooksIsProvenSoAndMayBeTriedAgain() {
        UUID refund = approved(RefundRoute.REVERSAL);
        terminal.courses.add(Course.LINE_LOST_BEFORE_CHARGE);
        assertThat(not(carryOut(refund))).isEqualTo("payment.notReversed");
        assertThat(state()).isEqualTo(PaymentState.PAID);
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.GivenBack.class);
        assertThat(terminal.givenBack).hasSize(1);
    }

    @Test
    void whileMoneyMayBeGoingBackTheTerminalTakesNoCharge() {
        UUID refund = approved(RefundRoute.REVERSAL);
        terminal.courses.add(Course.LINE_LOST_AFTER_CHARGE);
        terminal.answers.add(new LookupAnswer.Unreachable(Problem.of("terminal.unreachable")));
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.InDoubt.class);
        terminal.reachable = false;
        int before = terminal.payCalls;
        assertThat(payments.card(desk.open(Desk.PAID), Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(terminal.payCalls).isEqualTo(before);
        assertThat(carryOut(refund)).as("nor a second reversal").isInstanceOf(RefundOutcome.NotDone.class);
        assertThat(terminal.backCalls).isEqualTo(1);
        desk = desk.again();
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        terminal.reachable = true;
        assertThat(payments.settle()).isInstanceOf(Settlement.GivenBack.class);
        assertThat(state()).isEqualTo(PaymentState.REVERSED);
    }

    @Test
    void aReversalOfTheWrongPaymentIsForTwoPeopleAndTheirWordFinishesTheCase() {
        UUID refund = approved(RefundRoute.REVERSAL);
        terminal.courses.add(Course.CHARGES_LESS);
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.Manual.class);
        OpenPayment question = payments.open().getFirst();
        assertThat(payments.card(desk.open(Desk.PAID), Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(payments.decide(question.payment(), Desk.slip("0900"), "its slip", Desk.BOTH))
                .isInstanceOf(Settlement.GivenBack.class);
        assertThat(state()).isEqualTo(PaymentState.REVERSED);
        assertThat(payments.refunds().open()).isEmpty();
    }

    @Test
    void anotherAmountThanThePaymentIsNeverTakenForItsReversal() {
        UUID refund = approved(RefundRoute.REVERSAL);
        terminal.givesOtherBack = true;
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.Manual.class);
        assertThat(state()).isEqualTo(PaymentState.PAID);
        assertThat(payments.open())
                .singleElement()
                .satisfies(one -> assertThat(one.turn()).isEqualTo(Turn.TWO_PEOPLE));
    }

    @Test
    void whatPeopleGaveToTheFinanceOfficeMeanwhileDoesNotGoBackAtTheTerminalToo() {
        desk.hubTakesAll();
        UUID refund = approved(RefundRoute.TERMINAL);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        terminal.whileAsked = () -> approve(refund, RefundRoute.FINANCE);
        assertThat(not(carryOut(refund))).isEqualTo("refund.notApproved");
        assertThat(terminal.backCalls).isZero();
        assertThat(payments.refunds().open())
                .singleElement()
                .satisfies(wish -> assertThat(wish.state()).isEqualTo(RefundState.WITH_FINANCE));
    }

    @Test
    void afterTheDayOrAtAnotherTerminalThereIsNoReversal() {
        UUID refund = requested(paid);
        desk.clock.pass(Duration.ofDays(1));
        assertThat(not(approve(refund, RefundRoute.REVERSAL))).isEqualTo("refund.dayOver");
        payments = desk.payments(new CardTerminal("zvt-2", "T2", terminal));
        assertThat(not(approve(refund, RefundRoute.REVERSAL))).isEqualTo("refund.otherTerminal");
    }

    @Test
    void afterTheTerminalsEndOfDayThereIsNoReversal() {
        terminal.total = Desk.FEE;
        assertThat(payments.days().close(Desk.AWAY, Desk.CLERK, says -> {})).isInstanceOf(DayOutcome.Closed.class);
        assertThat(not(approve(requested(paid), RefundRoute.REVERSAL))).isEqualTo("refund.dayOver");
    }

    @Test
    void aRefundIsNotOfferedUntilTheHubKnowsThePayment() {
        UUID refund = requested(paid);
        assertThat(not(approve(refund, RefundRoute.TERMINAL))).isEqualTo("refund.notAtHub");
        assertThat(not(approve(refund, RefundRoute.FINANCE))).isEqualTo("refund.notAtHub");
        desk.hubTakesAll();
        assertThat(approve(refund, RefundRoute.TERMINAL)).isInstanceOf(RefundOutcome.Stands.class);
        assertThat(carryOut(refund)).isInstanceOf(RefundOutcome.GivenBack.class);
        assertThat(state()).isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void theFinanceOfficeGivesBackWhatWasNotPaidByCard() {
        CitizenApplication cash = desk.open(Desk.PAID);
        paid = ((PayOutcome.Paid) payments.cash(cash, Desk.FEE, Desk.CLERK))
                .payment()
                .id();
        desk.hubTakesAll();
        UUID refund = requested(paid);
        assertThat(not(approve(refund, RefundRoute.TERMINAL))).isEqualTo("refund.notByCard");
        assertThat(approve(refund, RefundRoute.FINANCE))
                .isEqualTo(new RefundOutcome.Stands(refund, RefundState.WITH_FINANCE));
        assertThat(not(payments.refunds().byFinance(refund, "?", Desk.BOTH))).isEqualTo("refund.financeReference");
        assertThat(not(payments.refunds().byFinance(refund, "F-77/26", new TwoPeople(OTHER, OTHER))))
                .isEqualTo("payment.twoPeople");
        assertThat(payments.refunds().byFinance(refund, "F-77/26", Desk.BOTH))
                .isInstanceOf(RefundOutcome.GivenBack.class);
        assertThat(state()).isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void thePaperIsNumberedInItsOwnSeriesAndSaysWhatItIs() {
        desk.file(application);
        UUID refund = approved(RefundRoute.REVERSAL);
        carryOut(refund);
        Receipt paper =
                payments.refunds().paper(refund, Language.EN, Desk.CLERK).orElseThrow();
        assertThat(paper.number()).isEqualTo("RAM-03-2026-ILS-R00001");
        assertThat(paper.title().en()).isEqualTo("Reversal voucher");
        assertThat(paper.total()).isEqualTo(Desk.FEE);
        assertThat(paper.lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("For receipt: RAM-03-2026-ILS-000001", "Asked for and agreed by: clerk-7 + supervisor-1");
        assertThat(desk.counter
                        .copyOf(application.id(), Language.EN, Desk.CLERK)
                        .orElseThrow()
                        .lines())
                .extracting(Receipt.Line::value)
                .anyMatch(value -> value.startsWith("The money was given back."));
    }

    @Test
    void aPersonWhoGoesAfterPayingLeavesARefundCaseAndNothingIsErased() {
        RefundOutcome outcome = payments.refunds().cancelled(application.id(), "changed their mind", Desk.CLERK);
        assertThat(outcome).isInstanceOf(RefundOutcome.Stands.class);
        desk.counter.abandon(application.id(), Desk.CLERK);
        assertThat(desk.counter.records().find(application.id(), Desk.CLERK)).isPresent();
        assertThat(desk.counter.recovered()).as("not filed behind their back").isEmpty();
        assertThat(desk.counter.file(application.id(), Language.AR, Desk.CLERK))
                .isInstanceOf(FileOutcome.NotPaid.class);
        UUID refund = ((RefundOutcome.Stands) outcome).refundCase();
        approve(refund, RefundRoute.REVERSAL);
        carryOut(refund);
        desk.counter.abandon(application.id(), Desk.CLERK);
        assertThat(desk.counter.records().find(application.id(), Desk.CLERK))
                .as("money moved: everything stays")
                .isPresent();
    }

    @Test
    void aRefusedCaseMayBeAskedForAgainWithABetterReason() {
        UUID refund = requested(paid);
        assertThat(payments.refunds().decide(refund, new RefundDecision.Refuse("no proof"), Desk.BOTH))
                .isEqualTo(new RefundOutcome.Stands(refund, RefundState.REFUSED));
        assertThat(requested(paid)).isNotEqualTo(refund);
    }

    @Test
    void onlyMoneyThatCameInGoesBackAndOnlyWithAReason() {
        assertThat(not(payments.refunds().request(UUID.randomUUID(), "why not", Desk.CLERK)))
                .isEqualTo("refund.unknown");
        assertThat(not(payments.refunds().request(paid, " ", Desk.CLERK))).isEqualTo("refund.reasonMissing");
        terminal.courses.add(Course.DECLINES);
        CitizenApplication second = desk.open(Desk.PAID);
        payments.card(second, Desk.CLERK, says -> {});
        UUID declined = desk.kept(transaction -> desk.store.payments().of(transaction, second.id()))
                .getLast()
                .id();
        assertThat(not(payments.refunds().request(declined, "nothing there", Desk.CLERK)))
                .isEqualTo("refund.notPaid");
    }
}
