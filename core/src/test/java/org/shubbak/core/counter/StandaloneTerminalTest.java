package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.store.PaymentState;

class StandaloneTerminalTest {
    @TempDir
    Path folder;

    private Desk desk;
    private PaymentDesk payments;
    private CitizenApplication application;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
        payments = desk.payments(null);
        application = desk.open(Desk.PAID);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private UUID keying(CitizenApplication one) {
        StandaloneStart start = payments.standalone(one, Desk.CLERK);
        assertThat(start).isInstanceOf(StandaloneStart.Keying.class);
        return ((StandaloneStart.Keying) start).payment();
    }

    private PayOutcome approved(UUID payment, String approval, String lastFour, String receipt) {
        StandaloneSlip slip = new StandaloneSlip(approval, lastFour, receipt);
        return payments.standalone(payment, new StandaloneAnswer.Approved(slip), Desk.CLERK);
    }

    private PaymentState state(UUID payment) {
        return desk.kept(transaction ->
                        desk.store.payments().find(transaction, payment).orElseThrow())
                .state();
    }

    @Test
    void theIntentIsOnDiskBeforeTheClerkIsToldToKeyAnything() {
        UUID payment = keying(application);
        desk = desk.again();
        assertThat(state(payment)).isEqualTo(PaymentState.INTENT);
    }

    @Test
    void whileTheClerkKeysTheFeeIsTakenNoOtherWay() {
        keying(application);
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(payments.standalone(application, Desk.CLERK)).isInstanceOf(StandaloneStart.Refused.class);
        assertThat(payments.settle()).isInstanceOf(Settlement.Nothing.class);
        assertThat(approved(keyed(), "A55102", "9921", "0007")).isInstanceOf(PayOutcome.Paid.class);
    }

    private UUID keyed() {
        return desk.kept(transaction -> desk.store.payments().unsettled(transaction))
                .getFirst()
                .id();
    }

    @Test
    void whatWasBeingKeyedWhenThePowerWentIsAQuestionForASupervisorAndNotForgotten() {
        UUID payment = keying(application);
        desk = desk.again();
        payments = desk.payments(null);
        payments.settle();
        assertThat(state(payment)).isEqualTo(PaymentState.MANUAL);
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(payments.decide(payment, Desk.slip("0007"), "slip 0007", Desk.BOTH))
                .isInstanceOf(Settlement.PaidLate.class);
        assertThat(desk.file(application).receipt().total()).isEqualTo(Desk.FEE);
    }

    @Test
    void aRefusalOrAnAmountThatWasNeverKeyedLeavesTheFeeToBePaid() {
        for (StandaloneAnswer answer : List.of(new StandaloneAnswer.Declined(), new StandaloneAnswer.NotKeyed())) {
            PayOutcome outcome = payments.standalone(keying(application), answer, Desk.CLERK);
            assertThat(outcome).isInstanceOfAny(PayOutcome.Declined.class, PayOutcome.NotStarted.class);
        }
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void aClerkWhoIsNotSureLeavesItToASupervisorWhoMayFindThatNothingWasCharged() {
        UUID payment = keying(application);
        assertThat(payments.standalone(payment, new StandaloneAnswer.Unsure(), Desk.CLERK))
                .isInstanceOf(PayOutcome.Manual.class);
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Blocked.class);
        payments.decide(payment, Desk.NO_SLIP, "not in the totals", Desk.BOTH);
        assertThat(payments.cash(application, Desk.FEE, Desk.CLERK)).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void oneSlipPaysOnceADay() {
        approved(keying(application), "A55102", "9921", "0007");
        UUID second = keying(desk.open(Desk.PAID));
        assertThat(approved(second, "A55102", "1111", "0009")).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(approved(second, "B10000", "9921", "0007")).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(approved(second, "B10000", "9921", "0008")).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void anAnswerIsTakenOnce() {
        UUID payment = keying(application);
        approved(payment, "A55102", "9921", "0007");
        assertThat(payments.standalone(payment, new StandaloneAnswer.NotKeyed(), Desk.CLERK))
                .isInstanceOf(PayOutcome.Blocked.class);
        assertThat(state(payment)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void aSlipFromASeparateTerminalIsKeptAsItStands() {
        assertThat(approved(keying(application), "A55102", "9921", "0007")).isInstanceOf(PayOutcome.Paid.class);
        assertThat(desk.file(application).receipt().lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("Authorisation: A55102", "Terminal receipt: 0007");
    }

    @Test
    void anIncompleteSlipIsNotTakenAndTheQuestionStaysOpen() {
        UUID payment = keying(application);
        assertThat(approved(payment, "", "9921", "7")).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(approved(payment, "A5", "4111111111111111", "7")).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(state(payment)).isEqualTo(PaymentState.INTENT);
    }
}
