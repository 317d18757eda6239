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
import org.shubbak.core.counter.ModelTerminal.Course;
import org.shubbak.core.seal.MinistryPair;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.sync.wire.WireEvent;

class ManualSettlementTest {
    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
    private Desk desk;
    private PaymentDesk payments;
    private CitizenApplication application;
    private UUID open;

    @BeforeEach
    void leaveOneForPeople() {
        desk = new Desk(folder);
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        application = desk.open(Desk.PAID);
        terminal.courses.add(Course.CHARGES_LESS);
        assertThat(payments.card(application, Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Manual.class);
        open = payments.open().getFirst().payment();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private KeptPayment kept() {
        return desk.kept(
                transaction -> desk.store.payments().find(transaction, open).orElseThrow());
    }

    private String refused(SlipEvidence evidence, TwoPeople people) {
        Settlement settlement = payments.decide(open, evidence, "as it stands there", people);
        assertThat(settlement).isInstanceOf(Settlement.NotTaken.class);
        assertThat(kept().state()).isEqualTo(PaymentState.MANUAL);
        assertThat(payments.card(desk.open(Desk.PAID), Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Blocked.class);
        return ((Settlement.NotTaken) settlement).problem().code();
    }

    @Test
    void thePersonAtTheDeskReadsWhyItIsOpenWhoseTurnItIsAndWhatComesNext() {
        assertThat(payments.open()).singleElement().satisfies(one -> {
            assertThat(one.why().code()).isEqualTo("payment.why.amount");
            assertThat(one.turn()).isEqualTo(Turn.TWO_PEOPLE);
            assertThat(one.next().code()).isEqualTo("payment.next.TWO_PEOPLE");
            assertThat(one.terminal()).isEqualTo("zvt-1");
            assertThat(one.decidable()).isTrue();
        });
    }

    @Test
    void onePersonAloneDecidesNothing() {
        assertThat(refused(Desk.NO_SLIP, new TwoPeople(Desk.CLERK, Desk.CLERK))).isEqualTo("payment.twoPeople");
    }

    @Test
    void whatIsTypedTwiceDifferentlyIsNotTaken() {
        SlipEvidence.Numbers one = new SlipEvidence.Numbers("0042", "150.00", "A55102");
        SlipEvidence.Numbers other = new SlipEvidence.Numbers("0043", "150.00", "A55102");
        assertThat(refused(new SlipEvidence.Slip(one, other), Desk.BOTH)).isEqualTo("payment.typedDiffers");
        assertThat(refused(new SlipEvidence.NoSlip("0041", "0042"), Desk.BOTH)).isEqualTo("payment.typedDiffers");
        assertThat(refused(new SlipEvidence.NoSlip("", ""), Desk.BOTH)).isEqualTo("payment.journalMissing");
    }

    @Test
    void aSlipOverAnotherAmountProvesNoPayment() {
        for (String amount : new String[] {"15.00", "150.001", "150", "much"}) {
            SlipEvidence.Numbers numbers = new SlipEvidence.Numbers("0042", amount, "A55102");
            if (amount.equals("150")) {
                assertThat(SlipEvidence.fault(new SlipEvidence.Slip(numbers, numbers), Desk.FEE))
                        .isEmpty();
            } else {
                assertThat(refused(new SlipEvidence.Slip(numbers, numbers), Desk.BOTH))
                        .isEqualTo("payment.slipOtherAmount");
            }
        }
    }

    @Test
    void theSlipOfAnotherPaymentSettlesNothing() {
        payments.decide(open, Desk.slip("0042"), "the slip is here", Desk.BOTH);
        CitizenApplication second = desk.open(Desk.PAID);
        terminal.courses.add(Course.CHARGES_LESS);
        payments.card(second, Desk.CLERK, says -> {});
        open = payments.open().getFirst().payment();
        assertThat(refused(Desk.slip("42"), Desk.BOTH)).isEqualTo("payment.slipUsed");
        assertThat(payments.decide(open, Desk.slip("0043"), "the slip is here", Desk.BOTH))
                .isInstanceOf(Settlement.PaidLate.class);
    }

    @Test
    void theSlipOfTwoPeopleIsAPaymentAndTheHubAndTheAuditLogKnowBoth() {
        assertThat(payments.decide(open, Desk.slip("0042"), "the slip is here", Desk.BOTH))
                .isInstanceOf(Settlement.PaidLate.class);
        assertThat(desk.eventTypes()).contains("payment-settled", "paid");
        List<WireEvent> sent = desk.kept(transaction -> desk.store.outbox().due(transaction, 100, 1 << 20));
        assertThat(sent)
                .filteredOn(event -> event.type().equals("payment-settled"))
                .singleElement()
                .satisfies(event -> assertThat(MinistryPair.MOI.read(event.body()))
                        .contains("clerk-7", "supervisor-1", "0042", "A55102"));
        assertThat(desk.audited()).contains("clerk-7+supervisor-1 payment-PAID");
        assertThat(payments.open()).isEmpty();
        assertThat(desk.file(application).receipt().total()).isEqualTo(Desk.FEE);
    }

    @Test
    void withoutASlipTheTerminalIsFreeAgainAndTheFeeIsStillDue() {
        assertThat(payments.decide(open, Desk.NO_SLIP, "not in its journal", Desk.BOTH))
                .isInstanceOf(Settlement.NotCharged.class);
        assertThat(desk.eventTypes()).containsExactly("payment-settled");
        assertThat(payments.card(application, Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Paid.class);
    }

    @Test
    void aDecisionIsTakenOnce() {
        payments.decide(open, Desk.NO_SLIP, "not in its journal", Desk.BOTH);
        assertThat(payments.decide(open, Desk.slip("0042"), "found it after all", Desk.BOTH))
                .isInstanceOf(Settlement.Nothing.class);
    }

    @Test
    void theLockOutlivesARestart() {
        desk = desk.again();
        payments = desk.payments(new CardTerminal("zvt-1", "T1", terminal));
        int before = terminal.payCalls;
        assertThat(payments.card(desk.open(Desk.PAID), Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Blocked.class);
        assertThat(terminal.payCalls).isEqualTo(before);
    }
}
