package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.device.DayTotals;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.MoneyBackJudge;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.device.TerminalSlip;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.wire.Octets;
import org.shubbak.hardware.payment.wire.SetupFault;
import org.shubbak.hardware.payment.wire.TerminalCheck;
import org.shubbak.hardware.payment.wire.Ticker;

/// Reversal, refund, end of day, and what else a cashier or a technician asks of a ZVT terminal.
class MoneyBackTest {
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private final SimulatedTerminal behind = new SimulatedTerminal();
    private final List<String> wire = new ArrayList<>();
    private final ZvtTerminal terminal = terminal(Framing.TCP, Map.of());

    @AfterEach
    void putAway() {
        behind.close();
    }

    private ZvtTerminal terminal(Framing framing, Map<String, String> options) {
        return new ZvtTerminal(behind.opener(), ZvtSettings.of(framing, options), Ticker.system(), wire::add);
    }

    @ParameterizedTest
    @EnumSource(Framing.class)
    void aReversalNamesItsPaymentByReceiptAndAmountAndIsConfirmedByItsTrace(Framing framing) {
        ZvtTerminal here = terminal(framing, Map.of());
        TerminalResult first = paid(here);
        paid(here);
        KeptSteps steps = new KeptSteps();
        MoneyBackOutcome outcome = here.reverse(new ReversalRequest(new UUID(1, 9), first), steps);
        assertThat(outcome).isInstanceOfSatisfying(MoneyBackOutcome.GivenBack.class, back -> {
            assertThat(back.result().originalTrace()).isEqualTo(first.trace());
            assertThat(back.result().receiptNumber()).isEqualTo("0003");
        });
        assertThat(steps.order).startsWith("sending", "accepted", "result 00");
        assertThat(behind.simulator.books().standing()).extracting("receipt").containsExactly(2);
        assertThat(wire)
                .anyMatch(line -> line.startsWith("> 06 30 password(3) receipt-number=0001 amount=000000015000"));
    }

    @ParameterizedTest
    @CsvSource({"0000, 000001", "0001, 000000", "0001,", ", 000001"})
    void aPaymentWithoutItsNumbersIsNeverReversed(String receipt, String trace) {
        TerminalResult first = paid(terminal);
        TerminalResult unnamed = new TerminalResult(
                "00", true, true, DUE, first.terminalId(), receipt, trace, first.terminalTime(), null, null, null);
        wire.clear();
        assertThat(terminal.reverse(new ReversalRequest(new UUID(1, 9), unnamed), new KeptSteps()))
                .isEqualTo(new MoneyBackOutcome.NotStarted(Problem.of("payment.reversalUnnamed")));
        assertThat(wire).isEmpty();
    }

    @Test
    void aReversalInDoubtIsSettledByLookupAndNotSentAgain() {
        TerminalResult first = paid(terminal);
        behind.tell("cut after-charge");
        ReversalRequest request = new ReversalRequest(new UUID(1, 9), first);
        assertThat(terminal.reverse(request, new KeptSteps())).isInstanceOf(MoneyBackOutcome.InDoubt.class);
        assertThat(MoneyBackJudge.judge(request, first, terminal.lookupLast(), terminal.lookupLast()))
                .isInstanceOf(LookupVerdict.PaidLate.class);
        assertThat(wire.stream().filter(line -> line.startsWith("> 06 30"))).hasSize(1);
    }

    @Test
    void aReversalThatNeverReachedTheTerminalIsNotReversed() {
        TerminalResult first = paid(terminal);
        behind.tell("cut before-charge");
        ReversalRequest request = new ReversalRequest(new UUID(1, 9), first);
        assertThat(terminal.reverse(request, new KeptSteps())).isInstanceOf(MoneyBackOutcome.InDoubt.class);
        assertThat(MoneyBackJudge.judge(request, first, terminal.lookupLast(), terminal.lookupLast()))
                .isInstanceOf(LookupVerdict.NotCharged.class);
        assertThat(behind.standing()).isEqualTo(1);
    }

    @Test
    void aRefundIsNoPaymentAndCountsAgainstThem() {
        paid(terminal);
        MoneyBackOutcome outcome =
                terminal.refund(new PaymentRequest(new UUID(1, 9), new Money(4000, CurrencyCode.ILS)), new KeptSteps());
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        MoneyBackOutcome.GivenBack.class,
                        back -> assertThat(back.result().payment()).isFalse());
        assertThat(behind.simulator.books().balance()).isEqualTo(11000);
    }

    @Test
    void theEndOfDayTellsItsTotalsAndAfterItNothingIsReversed() {
        TerminalResult first = paid(terminal);
        paid(terminal);
        KeptSteps steps = new KeptSteps();
        assertThat(terminal.endOfDay(steps)).isInstanceOfSatisfying(EndOfDayOutcome.Closed.class, closed -> {
            assertThat(closed.totals().total()).isEqualTo(new Money(30000, CurrencyCode.ILS));
            assertThat(closed.totals().groups())
                    .containsExactly(new DayTotals.Group("Visa", 2, new Money(30000, CurrencyCode.ILS)));
            assertThat(closed.totals().firstReceipt()).isEqualTo("0001");
        });
        assertThat(steps.order).containsExactly("sending", "accepted", "result 00", "slip UNSAID");
        assertThat(terminal.reverse(new ReversalRequest(new UUID(1, 9), first), new KeptSteps()))
                .isInstanceOfSatisfying(
                        MoneyBackOutcome.Declined.class,
                        no -> assertThat(no.reason().code()).isEqualTo("terminal.code.B5"));
    }

    @Test
    void theRecordedTotalsAreReadAsTheyWereCounted() {
        Octets field60 = Octets.join(Octets.hex("01 99 02 03 05 00 00 00 00 60 00"), Octets.of(new int[42]));
        TerminalResult result = ResultReader.read(
                Bmp.Fields.of(Bmp.of(0x27, 0), Bmp.of(0x04, Octets.hex("00 00 00 00 60 00"))), CurrencyCode.USD);
        DayTotals totals = ZvtDayEnd.totals(result, field60, CurrencyCode.USD);
        assertThat(totals.total()).isEqualTo(new Money(6000, CurrencyCode.USD));
        assertThat(totals.firstReceipt()).isEqualTo("0199");
        assertThat(totals.lastReceipt()).isEqualTo("0203");
        assertThat(totals.groups())
                .containsExactly(new DayTotals.Group("girocard", 5, new Money(6000, CurrencyCode.USD)));
    }

    @Test
    void aFailedEndOfDayLocksTheTerminalUntilOneSucceeds() {
        behind.tell("day-end-fails");
        assertThat(terminal.endOfDay(new KeptSteps())).isInstanceOf(EndOfDayOutcome.Declined.class);
        assertThat(terminal.pay(new PaymentRequest(new UUID(1, 1), DUE), new KeptSteps()))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Declined.class,
                        no -> assertThat(no.reason().code()).isEqualTo("terminal.code.F0"));
        assertThat(terminal.endOfDay(new KeptSteps())).isInstanceOf(EndOfDayOutcome.Closed.class);
        paid(terminal);
    }

    @Test
    void anUpdateAfterTheDayIsShownAndWaitedFor() {
        paid(terminal);
        behind.tell("update-after-day");
        assertThat(terminal.endOfDay(new KeptSteps()))
                .isInstanceOfSatisfying(
                        EndOfDayOutcome.Closed.class,
                        closed -> assertThat(closed.note()).isEqualTo(Problem.of("terminal.status.E0")));
        assertThat(terminal.check())
                .isInstanceOfSatisfying(
                        TerminalCheck.Faulty.class,
                        faulty -> assertThat(faulty.fault().kind()).isEqualTo(SetupFault.Kind.NOT_READY));
        ZvtTerminal patient = new ZvtTerminal(
                behind.opener(),
                PaymentTerminalContract.settings(Framing.TCP, Duration.ofSeconds(2)),
                Ticker.system(),
                wire::add);
        assertThat(patient.lookupLast()).isInstanceOf(LookupAnswer.Last.class);
    }

    @ParameterizedTest
    @CsvSource({"lines, UNSAID", "block, CUSTOMER"})
    void receiptsComeAsLinesOrAsBlocksAndOnceMoreOnRequest(String print, TerminalSlip.Copy copy) {
        behind.tell("print " + print);
        KeptSteps steps = new KeptSteps();
        terminal.pay(new PaymentRequest(new UUID(1, 1), DUE), steps);
        assertThat(steps.slips).hasSize(1);
        assertThat(steps.slips.getFirst().copy()).isEqualTo(copy);
        assertThat(terminal.repeatReceipt().getFirst().lines())
                .isEqualTo(steps.slips.getFirst().lines());
    }

    @Test
    void aTerminalThatKnowsNoBlocksOrIdsIsRegisteredAllTheSame() {
        behind.tell("containers off");
        behind.tell("print block");
        KeptSteps steps = new KeptSteps();
        assertThat(terminal.pay(new PaymentRequest(new UUID(1, 1), DUE), steps))
                .isInstanceOf(PaymentOutcome.Paid.class);
        assertThat(wire.stream().filter(line -> line.startsWith("> 06 00"))).hasSize(2);
        assertThat(wire).noneMatch(line -> line.startsWith("< ") && line.contains("message-id"));
    }

    @Test
    void whereBothSidesAgreeEveryMessageIsNumbered() {
        paid(terminal);
        assertThat(wire.stream().filter(line -> line.startsWith("< 04 FF") || line.startsWith("< 04 0F")))
                .isNotEmpty()
                .allMatch(line -> line.contains("message-id="));
    }

    @Test
    void receiptLinesGiveTheirBytesBackInTheCharacterSetTheyCarry() {
        behind.tell("latin-1");
        KeptSteps steps = new KeptSteps();
        terminal.pay(new PaymentRequest(new UUID(1, 1), DUE), steps);
        TerminalSlip slip = steps.slips.getFirst();
        byte[] first = slip.lines().getFirst().getBytes(Charset.forName(slip.charset()));
        assertThat(Octets.of(first))
                .isEqualTo(Octets.of("HÄNDLERBELEG FÜR KUNDEN".getBytes(StandardCharsets.ISO_8859_1)));
        ZvtTerminal latin = terminal(Framing.TCP, Map.of("charset", "ISO-8859-1"));
        behind.tell("latin-1");
        latin.pay(new PaymentRequest(new UUID(1, 2), DUE), steps);
        assertThat(steps.slips.getLast().lines()).contains("HÄNDLERBELEG FÜR KUNDEN");
    }

    @Test
    void bytesThatAreNotOfTheAgreedSetAreKeptAsTheyCame() {
        PrintedReceipts receipts = new PrintedReceipts(StandardCharsets.UTF_8, slip -> {});
        receipts.add((Message.PrintLine) ApduCodec.read(Apdu.of(Command.PRINT_LINE, Octets.hex("00 C4 41"))));
        receipts.end();
        TerminalSlip slip = receipts.slips().getFirst();
        assertThat(slip.charset()).isEqualTo("ISO-8859-1");
        assertThat(Octets.of(slip.lines().getFirst().getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Octets.hex("C4 41"));
    }

    @Test
    void diagnosisAndInitialisationMoveNoMoneyAndSayWhatFailed() {
        assertThat(terminal.diagnose()).isEmpty();
        assertThat(terminal.initialise()).isEmpty();
        assertThat(wire).anyMatch(line -> line.startsWith("> 06 70")).anyMatch(line -> line.startsWith("> 06 93"));
        behind.tell("password 123456");
        assertThat(terminal.diagnose()).contains(Problem.of("terminal.registrationRefused"));
    }

    @ParameterizedTest
    @CsvSource({
        "zvt, TCP, ",
        "serial-framing, TCP, WRONG_TRANSPORT",
        "bare-framing, SERIAL, WRONG_TRANSPORT",
        "noise, SERIAL, WRONG_TRANSPORT",
        "ascii-greeting, TCP, FOREIGN_PROTOCOL",
        "ecr17-nak, TCP, FOREIGN_PROTOCOL",
        "mute, TCP, SILENT",
        "refuse-for 9, TCP, UNREACHABLE",
        "password 123456, TCP, WRONG_PASSWORD",
        "currency usd, TCP, WRONG_CURRENCY",
        "tid 11111111, TCP, OTHER_TERMINAL",
        "lock, TCP, NOT_READY"
    })
    void aWronglySetUpTerminalIsRecognisedAndAGoodOneNamed(String console, Framing framing, SetupFault.Kind kind) {
        behind.tell(console);
        ZvtSettings quick = ZvtSettings.of(framing, Map.of("terminalId", "29001006"))
                .with(PaymentTerminalContract.settings(framing, Duration.ofMillis(400))
                        .timers());
        TerminalCheck check = new ZvtTerminal(behind.opener(), quick, Ticker.system(), wire::add).check();
        if (kind == null) {
            assertThat(check).isEqualTo(new TerminalCheck.Works("29001006", "2.14.15", null));
        } else {
            assertThat(check)
                    .isInstanceOfSatisfying(
                            TerminalCheck.Faulty.class,
                            faulty -> assertThat(faulty.fault().kind()).isEqualTo(kind));
        }
    }

    private static TerminalResult paid(ZvtTerminal terminal) {
        if (terminal.pay(new PaymentRequest(new UUID(1, 1), DUE), new KeptSteps())
                instanceof PaymentOutcome.Paid paid) {
            return paid.result();
        }
        throw new AssertionError("not paid");
    }
}
