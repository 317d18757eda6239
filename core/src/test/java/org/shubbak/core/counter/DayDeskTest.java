package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.counter.DayDifference.Kind;
import org.shubbak.core.counter.ModelTerminal.Course;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.RefundRoute;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

class DayDeskTest {
    private static final Money TWICE = new Money(30000, CurrencyCode.ILS);

    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
    private HubLedger hub = Desk.AWAY;
    private Desk desk;
    private PaymentDesk payments;

    @BeforeEach
    void takeTwoFeesByCardAndOneInCash() {
        desk = new Desk(folder);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        card();
        card();
        payments.cash(desk.open(Desk.PAID), Desk.FEE, Desk.CLERK);
        terminal.total = TWICE;
        hub = hub(3, 45000, 0, 0);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private PayOutcome card() {
        return payments.card(desk.open(Desk.PAID), Desk.CLERK, says -> {});
    }

    private static HubLedger hub(int payments, long paid, int returned, long back) {
        return (station, day) ->
                new HubLedger.Answer.Booked(List.of(new DayBooks(CurrencyCode.ILS, payments, paid, returned, back)));
    }

    private DayReport closed() {
        DayOutcome outcome = payments.days().close(hub, Desk.CLERK, says -> {});
        assertThat(outcome).isInstanceOf(DayOutcome.Closed.class);
        return ((DayOutcome.Closed) outcome).report();
    }

    private static List<Kind> kinds(DayReport report) {
        return report.differences().stream().map(DayDifference::kind).toList();
    }

    @Test
    void aDayOnWhichAllThreeAgreeHasNoDifference() {
        DayReport report = closed();
        assertThat(report.differences()).isEmpty();
        assertThat(report.terminalTotal()).isEqualTo(TWICE);
        assertThat(report.station()).containsExactly(new DayBooks(CurrencyCode.ILS, 3, 45000, 0, 0));
        assertThat(desk.audited()).contains("clerk-7 day-end-sent", "clerk-7 day-closed");
    }

    @Test
    void aTerminalThatCountsMoreOrLessIsSaidAndNothingIsCorrected() {
        terminal.total = new Money(45000, CurrencyCode.ILS);
        assertThat(closed().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.TERMINAL_MORE);
            assertThat(difference.turn()).isEqualTo(Turn.SUPERVISOR);
            assertThat(difference.ours()).isEqualTo(TWICE);
        });
        terminal.total = Money.zero(CurrencyCode.ILS);
        assertThat(closed().differences())
                .as("the second close begins behind the first")
                .isEmpty();
        card();
        hub = hub(4, 60000, 0, 0);
        assertThat(kinds(closed())).containsExactly(Kind.TERMINAL_LESS);
    }

    @Test
    void aTerminalWhoseTotalsWereLostIsSaidToBeSilentAndIsNotAskedTwice() {
        terminal.total = null;
        assertThat(kinds(closed())).containsExactly(Kind.TERMINAL_SILENT);
        assertThat(terminal.dayEnds).isEqualTo(1);
    }

    @Test
    void anotherCurrencyThanTheTerminalsTotalIsNamedWithItsOwnDecimals() {
        terminal.total = new Money(12345, CurrencyCode.JOD);
        DayReport report = closed();
        assertThat(kinds(report)).containsExactly(Kind.TERMINAL_MORE, Kind.TERMINAL_OTHER_CURRENCY);
        assertThat(report.differences().getFirst().problem().arguments()).contains("12.345", "JOD");
    }

    @Test
    void whatTheHubHasNotBookedIsSaidWithWhatWaitsToBeSent() {
        hub = hub(2, 30000, 0, 0);
        assertThat(closed().differences()).singleElement().satisfies(difference -> {
            assertThat(difference.kind()).isEqualTo(Kind.HUB_LESS);
            assertThat(difference.turn()).isEqualTo(Turn.STATION);
            assertThat(difference.count()).isEqualTo(3);
        });
        desk.hubTakesAll();
        terminal.total = Money.zero(CurrencyCode.ILS);
        assertThat(closed().differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.turn()).isEqualTo(Turn.HUB));
        hub = hub(3, 60000, 0, 0);
        assertThat(kinds(closed())).containsExactly(Kind.HUB_MORE);
        hub = hub(2, 45000, 0, 0);
        assertThat(kinds(closed())).containsExactly(Kind.HUB_COUNT);
    }

    @Test
    void withoutALineTwoAreComparedNowAndTheThirdLaterAlsoAfterARestart() {
        HubLedger whole = hub;
        hub = Desk.AWAY;
        DayReport report = closed();
        assertThat(kinds(report)).containsExactly(Kind.HUB_AWAY);
        assertThat(report.hub()).isNull();
        desk = desk.again();
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        assertThat(payments.days().compareLater(Desk.AWAY)).isZero();
        assertThat(payments.days().compareLater(whole)).isEqualTo(1);
        assertThat(payments.days().compareLater(whole)).isZero();
        assertThat(payments.days().reports()).singleElement().satisfies(later -> {
            assertThat(later.agrees()).isTrue();
            assertThat(later.hub()).hasSize(1);
            assertThat(later.day()).isEqualTo(LocalDate.parse("2026-11-24"));
        });
    }

    @Test
    void theDayIsNotEndedWhereTheDiskCannotSayWhatIsInDoubt() {
        Problem unread = Problem.of("store.unreadable");
        DayDesk days = new DayDesk(
                desk.workplace, () -> new Settlement.NotKept(unread), new CardTerminal("zvt-1", "T1", terminal), null);
        assertThat(days.close(hub, Desk.CLERK, says -> {})).isEqualTo(new DayOutcome.NotKept(unread));
        assertThat(terminal.dayEnds).isZero();
    }

    @Test
    void theDayIsNotEndedAtATerminalThatHasSomethingInDoubt() {
        terminal.courses.add(Course.CHARGES_LESS);
        card();
        assertThat(payments.days().close(hub, Desk.CLERK, says -> {}))
                .isEqualTo(new DayOutcome.NotNow(Problem.of("day.blocked")));
        assertThat(terminal.dayEnds).isZero();
        DayOutcome without = payments.days().closeWithoutTerminal(hub, Desk.CLERK);
        assertThat(without)
                .isInstanceOfSatisfying(
                        DayOutcome.Closed.class,
                        done -> assertThat(kinds(done.report()))
                                .containsExactly(Kind.TERMINAL_NOT_ASKED, Kind.OPEN_PAYMENTS));
    }

    @Test
    void whatWentBackIsCountedOnItsOwnDayAndAtItsTerminal() {
        PayOutcome.Paid paid = (PayOutcome.Paid) card();
        RefundOutcome.Stands refund =
                (RefundOutcome.Stands) payments.refunds().request(paid.payment().id(), "by mistake", Desk.CLERK);
        payments.refunds().decide(refund.refundCase(), new RefundDecision.Approve(RefundRoute.REVERSAL), Desk.BOTH);
        assertThat(payments.refunds().carryOut(refund.refundCase(), Desk.CLERK, says -> {}))
                .isInstanceOf(RefundOutcome.GivenBack.class);
        hub = hub(4, 60000, 1, 15000);
        DayReport report = closed();
        assertThat(report.differences()).isEmpty();
        assertThat(report.atTerminal()).containsExactly(TWICE);
        assertThat(report.station()).containsExactly(new DayBooks(CurrencyCode.ILS, 4, 60000, 1, 15000));
        desk.clock.pass(Duration.ofDays(1));
        terminal.total = Money.zero(CurrencyCode.ILS);
        hub = (station, day) -> new HubLedger.Answer.Booked(List.of());
        assertThat(closed().station()).isEmpty();
    }

    @Test
    void aPaymentProvenAfterMidnightCountsOnTheDayOnWhichTheHubHearsOfIt() {
        terminal.courses.add(Course.LINE_LOST_AFTER_CHARGE);
        terminal.answers.add(new LookupAnswer.Unreachable(Problem.of("terminal.unreachable")));
        assertThat(card()).isInstanceOf(PayOutcome.InDoubt.class);
        desk.clock.pass(Duration.ofDays(1));
        assertThat(payments.settle()).isInstanceOf(Settlement.PaidLate.class);
        hub = hub(1, 15000, 0, 0);
        terminal.total = new Money(45000, CurrencyCode.ILS);
        DayReport report = closed();
        assertThat(report.station()).containsExactly(new DayBooks(CurrencyCode.ILS, 1, 15000, 0, 0));
        assertThat(report.differences()).isEmpty();
    }

    @Test
    void everyDifferenceAndEveryTurnHasItsSentence() {
        Texts texts = Texts.of(Counter.class);
        for (Kind kind : Kind.values()) {
            assertThat(texts.has("problem.day." + kind)).as(kind.name()).isTrue();
        }
        for (Turn turn : List.of(Turn.STATION, Turn.CLERK, Turn.TWO_PEOPLE, Turn.HUB)) {
            assertThat(texts.has("problem.payment.next." + turn))
                    .as(turn.name())
                    .isTrue();
        }
    }
}
