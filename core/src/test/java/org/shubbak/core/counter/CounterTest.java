package org.shubbak.core.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.application.ApplicationState;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.device.Receipt;
import org.shubbak.core.money.Money;
import org.shubbak.core.seal.MinistryPair;
import org.shubbak.core.sync.wire.AuditRow;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

class CounterTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aFreeApplicationGetsANumberAndASlipButNoReceiptNumber() {
        FileOutcome.Filed filed = desk.fileFree();

        assertThat(filed.application().number()).isEqualTo("RAM-2026-030001");
        assertThat(filed.application().receiptNumber()).isNull();
        assertThat(filed.application().state()).isEqualTo(ApplicationState.WAITING);
        assertThat(filed.receipt().title().ar()).isEqualTo("وصل استلام طلب");
        assertThat(filed.receipt().number()).isEqualTo("RAM-2026-030001");
        assertThat(filed.receipt().total()).isNull();
    }

    @Test
    void nothingIsFiledBeforeTheFeeIsPaid() {
        CitizenApplication application = desk.open(Desk.PAID);

        assertThat(desk.counter.file(application.id(), Language.AR, Desk.CLERK))
                .isInstanceOf(FileOutcome.NotPaid.class);
        assertThat(desk.counter.records().list(ApplicationQuery.newest(10))).isEmpty();
    }

    @Test
    void aPaidApplicationGetsAnOfficialReceiptWithItsLinesAndBodies() {
        Receipt receipt = desk.filePaid().receipt();

        assertThat(receipt.title().ar()).isEqualTo("سند قبض رسمي");
        assertThat(receipt.number()).isEqualTo("RAM-03-2026-ILS-000001");
        assertThat(receipt.amounts())
                .extracting(amount -> amount.label().en())
                .containsExactly("Fee (Ministry of Interior)", "Stamps (Ministry of Finance)");
        assertThat(receipt.total()).isEqualTo(Desk.FEE);
        assertThat(receipt.issuedAt()).isEqualTo("2026-11-24T09:15:00+02:00");
        assertThat(receipt.lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("Application number: RAM-2026-030001", "ID number: ••••••014", "Paid by: نقداً");
        assertThat(receipt.footer())
                .isNotNull()
                .extracting(LocalText::en)
                .asString()
                .contains("3 working days", "Demonstration values");
    }

    @Test
    void theCodeOnThePaperHoldsNothingAboutThePerson() {
        String code = desk.filePaid().receipt().qr();

        assertThat(code).matches("SHUBBAK:1:RAM-2026-030001:[0-9a-f]{32}");
    }

    @Test
    void receiptNumbersHaveNoGapsEvenWhereFilingIsRefusedInBetween() {
        String first = desk.filePaid().receipt().number();
        desk.counter.file(desk.open(Desk.PAID).id(), Language.AR, Desk.CLERK);
        String second = desk.filePaid().receipt().number();

        assertThat(List.of(first, second)).containsExactly("RAM-03-2026-ILS-000001", "RAM-03-2026-ILS-000002");
    }

    @Test
    void numbersBeginAnewWithTheYear() {
        desk.filePaid();
        desk.clock.set(Instant.parse("2026-12-31T22:30:00Z"));

        FileOutcome.Filed filed = desk.filePaid();

        assertThat(filed.application().number()).isEqualTo("RAM-2027-030001");
        assertThat(filed.receipt().number()).isEqualTo("RAM-03-2027-ILS-000001");
    }

    @Test
    void numbersGoOnAfterARestart() {
        desk.filePaid();
        desk = desk.again();

        assertThat(desk.filePaid().application().number()).isEqualTo("RAM-2026-030002");
    }

    @Test
    void filingTwiceGivesTheSameAnswerAndOneEvent() {
        CitizenApplication application = desk.open(Desk.FREE);
        FileOutcome.Filed first = desk.file(application);
        FileOutcome.Filed second = desk.file(application);

        assertThat(second.application().number()).isEqualTo(first.application().number());
        assertThat(events()).hasSize(1);
    }

    @Test
    void whatIsSaidAtTheFilingIsWhatIsReadAgainLater() {
        desk.clock.set(Instant.parse("2026-11-24T07:15:00.123456789Z"));
        FileOutcome.Filed first = desk.filePaid();
        FileOutcome.Filed again = desk.file(first.application());

        assertThat(again).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void filingLeavesItsEventForTheHubAndWakesTheLine() {
        FileOutcome.Filed filed = desk.fileFree();

        assertThat(events())
                .singleElement()
                .satisfies(event -> assertThat(event.type()).isEqualTo("submitted"))
                .satisfies(event -> assertThat(event.applicationId())
                        .isEqualTo(filed.application().id()))
                .satisfies(event -> assertThat(MinistryPair.MOI.read(event.body()))
                        .contains("\"number\":\"RAM-2026-030001\"", "400000014"));
        assertThat(desk.nudges).hasValue(1);
    }

    @Test
    void theMoneyIsOnItsWayEvenIfTheFormNeverIs() {
        CitizenApplication application = desk.open(Desk.PAID);
        desk.payments(null).cash(application, Desk.FEE, Desk.CLERK);

        assertThat(events()).extracting(WireEvent::type).containsExactly("paid");
    }

    @Test
    void whatWasPaidBeforeThePowerWentIsFoundAndFiled() {
        CitizenApplication application = desk.open(Desk.PAID);
        desk.payments(null).cash(application, Desk.FEE, Desk.CLERK);
        desk.open(Desk.PAID);
        desk = desk.again();

        assertThat(desk.counter.recovered()).extracting(CitizenApplication::id).containsExactly(application.id());
        assertThat(desk.counter.recover(Language.AR, Desk.CLERK)).hasSize(1);
        assertThat(desk.counter.recovered()).isEmpty();
    }

    @Test
    void anAbandonedDraftLeavesNothing() {
        CitizenApplication application = desk.open(Desk.PAID);

        desk.counter.abandon(application.id(), Desk.CLERK);

        assertThat(desk.counter.records().find(application.id(), Desk.CLERK)).isEmpty();
        assertThat(desk.counter.file(application.id(), Language.AR, Desk.CLERK))
                .isInstanceOf(FileOutcome.NotKept.class);
    }

    @Test
    void whatWasPaidCannotBeAbandoned() {
        CitizenApplication application = desk.open(Desk.PAID);
        desk.payments(null).cash(application, Desk.FEE, Desk.CLERK);

        desk.counter.abandon(application.id(), Desk.CLERK);

        assertThat(desk.counter.records().find(application.id(), Desk.CLERK)).isPresent();
    }

    @Test
    void aFailedPrinterUndoesNothing() {
        FileOutcome.Filed filed = desk.filePaid();

        desk.counter.printed(
                filed.application().id(),
                new PrintOutcome.NotPrinted(PrintOutcome.Reason.PAPER_OUT, Problem.of("x"), 0, 1),
                Desk.CLERK);

        assertThat(desk.counter.records().list(ApplicationQuery.newest(10))).hasSize(1);
    }

    @Test
    void everyCopyIsNumberedAndWrittenDown() {
        FileOutcome.Filed filed = desk.filePaid();

        Receipt first = desk.counter
                .copyOf(filed.application().id(), Language.EN, Desk.CLERK)
                .orElseThrow();
        Receipt second = desk.counter
                .copyOf(filed.application().id(), Language.AR, Desk.CLERK)
                .orElseThrow();

        assertThat(first.copy()).isEqualTo(1);
        assertThat(second.copy()).isEqualTo(2);
        assertThat(first.asCopy(0).qr()).isEqualTo(filed.receipt().qr());
        assertThat(audit()).extracting(AuditRow::action).startsWith("copied", "copied");
    }

    @Test
    void lookingAtAPersonIsWrittenDown() {
        FileOutcome.Filed filed = desk.fileFree();
        desk.counter.records().find(filed.application().id(), new Actor("clerk-9"));

        assertThat(audit().getFirst()).returns("viewed", AuditRow::action).returns("clerk-9", AuditRow::actor);
    }

    @Test
    void peopleAreFoundByNumberAndByWholeWordsOfTheirNames() {
        desk.fileFree();
        Applicant other = new Applicant("401234562", "مريم خالد", null, null);
        desk.file(desk.open(Desk.FREE, other));

        assertThat(found("400000014")).containsExactly("RAM-2026-030001");
        assertThat(found("٤٠٠٠٠٠٠١٤")).containsExactly("RAM-2026-030001");
        assertThat(found("النجار يوسف")).containsExactly("RAM-2026-030001");
        assertThat(found("ابراهيم")).containsExactly("RAM-2026-030001");
        assertThat(found("al najjar")).containsExactly("RAM-2026-030001");
        assertThat(found("مريم")).containsExactly("RAM-2026-030002");
        assertThat(found("ram-2026-030002")).containsExactly("RAM-2026-030002");
        assertThat(found("يوسف خالد")).isEmpty();
        assertThat(found("")).containsExactly("RAM-2026-030002", "RAM-2026-030001");
    }

    @Test
    void theListGoesOnWhereThePageBeforeEnded() {
        for (int i = 0; i < 5; i++) {
            desk.fileFree();
        }
        List<ApplicationSummary> page = desk.counter.records().list(ApplicationQuery.newest(3));
        long last = page.getLast().cursor();

        assertThat(page).extracting(ApplicationSummary::number).first().isEqualTo("RAM-2026-030005");
        assertThat(desk.counter.records().list(new ApplicationQuery("", 3, last, false)))
                .extracting(ApplicationSummary::number)
                .containsExactly("RAM-2026-030002", "RAM-2026-030001");
    }

    @Test
    void cashIsCountedInShekelsAndTheChangeStandsOnTheReceipt() {
        CitizenApplication application = desk.open(Desk.PAID);
        PaymentDesk payments = desk.payments(null);
        Money tooLittle = new Money(14999, Desk.FEE.currency());

        assertThat(payments.cash(application, tooLittle, Desk.CLERK)).isInstanceOf(PayOutcome.NotStarted.class);
        payments.cash(application, new Money(20000, Desk.FEE.currency()), Desk.CLERK);

        assertThat(desk.file(application).receipt().lines())
                .extracting(line -> line.label().en() + ": " + line.value())
                .contains("Change: 50.00 ILS");
    }

    private List<String> found(String text) {
        return desk.counter.records().list(new ApplicationQuery(text, 10, null, false)).stream()
                .map(ApplicationSummary::number)
                .toList();
    }

    private List<WireEvent> events() {
        return desk.kept(transaction -> desk.store.outbox().due(transaction, 100, 1 << 20));
    }

    private List<AuditRow> audit() {
        return desk.kept(transaction -> desk.store.audit().latest(transaction, 10));
    }
}
