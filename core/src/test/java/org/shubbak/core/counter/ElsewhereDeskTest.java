package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.Money;
import org.shubbak.core.money.Payment;
import org.shubbak.core.seal.MinistryPair;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.sync.wire.PaymentWord;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;

class ElsewhereDeskTest {
    @TempDir
    Path folder;

    private final ModelTerminal terminal = new ModelTerminal();
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

    private PayOutcome take(CitizenApplication whom, String reference) {
        return payments.elsewhere(whom, Payment.Method.ESADAD, new Reference.Typed(reference, reference), Desk.CLERK);
    }

    private UUID awaiting() {
        PayOutcome outcome = take(application, "es-2026-0042");
        assertThat(outcome).isInstanceOf(PayOutcome.Awaiting.class);
        return ((PayOutcome.Awaiting) outcome).payment().id();
    }

    private PaymentState state(UUID payment) {
        return desk.kept(transaction ->
                        desk.store.payments().find(transaction, payment).orElseThrow())
                .state();
    }

    @Test
    void aReferenceIsFiledAsAwaitingConfirmationAndThePaperSaysSo() {
        awaiting();
        Receipt paper = desk.file(application).receipt();
        assertThat(paper.title().en()).as("no receipt for money").isEqualTo("Slip for a received application");
        assertThat(paper.total()).isNull();
        assertThat(paper.lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("Reference: ES-2026-0042")
                .anyMatch(line -> line.startsWith("Payment: ") && line.contains("ليست سند قبض"));
        assertThat(desk.eventTypes()).containsExactly("payment-awaiting", "submitted");
        WireEvent awaiting = desk.kept(transaction -> desk.store.outbox().due(transaction, 10, 1 << 20))
                .getFirst();
        assertThat(MinistryPair.MOI.read(awaiting.body()))
                .contains("ESADAD", "ES-2026-0042", "15000", "AWAITING_CONFIRMATION");
    }

    @Test
    void typedReferencesAreComparedAndScannedOnesAreTakenAsTheyAre() {
        assertThat(payments.elsewhere(
                        application, Payment.Method.WALLET, new Reference.Typed("W-100200", "W-100201"), Desk.CLERK))
                .isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(take(application, "?!")).isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(payments.elsewhere(
                        application, Payment.Method.WALLET, new Reference.Scanned(" W-100 200 "), Desk.CLERK))
                .isInstanceOfSatisfying(
                        PayOutcome.Awaiting.class,
                        done -> assertThat(done.reference()).isEqualTo("W-100200"));
    }

    private Confirmation hubSays(UUID payment, boolean found) {
        PaymentWord word = new PaymentWord(payment, found, "2026-11-28T08:00:00Z");
        return desk.kept(transaction -> new PaymentWords(desk.workplace).take(transaction, word));
    }

    @Test
    void oneReferencePaysOnce() {
        awaiting();
        assertThat(take(desk.open(Desk.PAID), "ES-2026-0042")).isInstanceOf(PayOutcome.NotStarted.class);
        assertThat(take(application, "ES-2026-0043"))
                .as("and an application is paid once")
                .isInstanceOf(PayOutcome.Awaiting.class);
        assertThat(payments.card(application, Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Awaiting.class);
        assertThat(terminal.payCalls).isZero();
    }

    @Test
    void theHubsYesIsAPaymentHoweverOftenItIsSaid() {
        UUID payment = awaiting();
        desk.file(application);
        for (int i = 0; i < 3; i++) {
            assertThat(hubSays(payment, true)).isInstanceOf(Confirmation.Taken.class);
        }
        assertThat(state(payment)).isEqualTo(PaymentState.PAID);
        assertThat(desk.eventTypes().stream().filter("paid"::equals)).hasSize(1);
        assertThat(payments.open()).isEmpty();
        assertThat(desk.counter
                        .copyOf(application.id(), Language.EN, Desk.CLERK)
                        .orElseThrow()
                        .lines())
                .extracting(Receipt.Line::value)
                .contains("Confirmed in its own system, which gives the receipt.");
        assertThat(hubSays(payment, false)).isInstanceOf(Confirmation.Contradicts.class);
        assertThat(state(payment)).isEqualTo(PaymentState.PAID);
    }

    @Test
    void theHubsNoPutsTheFeeBackOnTheClerksListAndItCanBeTakenAgain() {
        UUID payment = awaiting();
        desk.file(application);
        assertThat(payments.open())
                .singleElement()
                .satisfies(one -> assertThat(one.turn()).isEqualTo(Turn.HUB));
        hubSays(payment, false);
        assertThat(hubSays(payment, false)).isInstanceOf(Confirmation.Taken.class);
        assertThat(payments.open()).singleElement().satisfies(one -> {
            assertThat(one.turn()).isEqualTo(Turn.CLERK);
            assertThat(one.why().code()).isEqualTo("payment.referenceRefused");
        });
        assertThat(payments.card(application, Desk.CLERK, says -> {})).isInstanceOf(PayOutcome.Paid.class);
        assertThat(payments.open()).isEmpty();
        assertThat(hubSays(payment, true)).as("paid twice: people decide").isInstanceOf(Confirmation.Contradicts.class);
    }

    @Test
    void aReferenceThatHasPaidForAnotherSinceIsForPeopleAndNotForTheDatabase() {
        UUID first = awaiting();
        hubSays(first, false);
        assertThat(take(desk.open(Desk.PAID), "es-2026-0042")).isInstanceOf(PayOutcome.Awaiting.class);
        assertThat(hubSays(first, true)).isInstanceOf(Confirmation.Contradicts.class);
        assertThat(state(first)).isEqualTo(PaymentState.NOT_CHARGED);
    }

    @Test
    void theHubMaySpeakOfPaymentsThatAreNotHere() {
        assertThat(hubSays(UUID.randomUUID(), true)).isInstanceOf(Confirmation.Unknown.class);
    }

    @Test
    void aPaymentThatWaitsSurvivesAPowerCutAndIsFiledAfterIt() {
        awaiting();
        desk = desk.again();
        assertThat(desk.counter.recovered()).extracting(CitizenApplication::id).containsExactly(application.id());
    }

    @ParameterizedTest
    @EnumSource(Payment.Method.class)
    void noWayOfPayingChangesWhatIsDue(Payment.Method method) {
        switch (method) {
            case CARD -> payments.card(application, Desk.CLERK, says -> {});
            case STANDALONE_CARD -> {
                StandaloneStart.Keying keying = (StandaloneStart.Keying) payments.standalone(application, Desk.CLERK);
                assertThat(keying.amount()).isEqualTo(Desk.FEE);
                payments.standalone(
                        keying.payment(),
                        new StandaloneAnswer.Approved(new StandaloneSlip("A55102", "9921", "0007")),
                        Desk.CLERK);
            }
            case CASH -> payments.cash(application, new Money(20000, Desk.FEE.currency()), Desk.CLERK);
            case ESADAD, WALLET ->
                payments.elsewhere(application, method, new Reference.Scanned("REF-100200"), Desk.CLERK);
        }
        List<KeptPayment> all = desk.kept(transaction -> desk.store.payments().of(transaction, application.id()));
        assertThat(all).singleElement().satisfies(payment -> {
            assertThat(payment.method()).isEqualTo(method);
            assertThat(payment.amount()).isEqualTo(Desk.FEE);
        });
        Receipt paper = desk.file(application).receipt();
        assertThat(paper.amounts().stream()
                        .mapToLong(line -> line.money().minor())
                        .sum())
                .isIn(0L, Desk.FEE.minor());
    }
}
