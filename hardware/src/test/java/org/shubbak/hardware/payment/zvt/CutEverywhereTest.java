package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.LookupVerdict;
import org.shubbak.core.device.PaymentAttempt;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.simulator.TerminalBooks.LostAck;

/// The line is cut after every single byte of a payment, under every behaviour a terminal may show. A payment that is
/// called paid has one booking that stands; one that is called not charged has none.
class CutEverywhereTest {
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private static final PaymentRequest REQUEST = new PaymentRequest(new UUID(1, 2), DUE);
    private final SimulatedTerminal behind = new SimulatedTerminal();

    @AfterEach
    void putAway() {
        behind.close();
    }

    @ParameterizedTest
    @CsvSource({"TCP,KEEP", "TCP,REVERSE", "TCP,REVERSE_LATE", "TCP,DECLINE", "TCP,WAIT", "SERIAL,KEEP"})
    void noCutChargesTwiceOrCallsPaidWhatIsNot(Framing framing, LostAck mode) {
        ZvtTerminal terminal = new ZvtTerminal(
                behind.opener(),
                PaymentTerminalContract.settings(framing, Duration.ofSeconds(3)),
                Ticker.system(),
                line -> {});
        behind.tell("print none");
        behind.tell("lost-ack " + mode.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        assertThat(terminal.pay(REQUEST, new KeptSteps())).isInstanceOf(PaymentOutcome.Paid.class);
        int cuts = 0;
        int inDoubt = 0;
        PaymentOutcome outcome;
        do {
            TerminalResult baseline = last(terminal);
            behind.tell("cut at-byte " + cuts);
            int before = behind.standing();
            KeptSteps steps = new KeptSteps();
            outcome = terminal.pay(REQUEST, steps);
            inDoubt += check(terminal, outcome, baseline, steps.result, before, framing + " " + mode + " " + cuts);
            cuts++;
        } while (cuts < 400 && !undisturbed(outcome, cuts));
        assertThat(cuts).isBetween(80, 399);
        assertThat(inDoubt).isGreaterThan(40);
    }

    /// The dialogue is shorter than this once the cut no longer falls into it.
    private static boolean undisturbed(PaymentOutcome outcome, int cuts) {
        return outcome instanceof PaymentOutcome.Paid && cuts > 120;
    }

    private int check(
            ZvtTerminal terminal,
            PaymentOutcome outcome,
            @Nullable TerminalResult baseline,
            @Nullable TerminalResult kept,
            int before,
            String where) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> {
                assertThat(behind.standing() - before).as(where).isEqualTo(1);
                yield 0;
            }
            case PaymentOutcome.NotStarted not -> {
                assertThat(behind.standing() - before).as(where).isZero();
                yield 0;
            }
            case PaymentOutcome.InDoubt doubt -> {
                settle(terminal, baseline, kept, before, where);
                yield 1;
            }
            case PaymentOutcome.Declined declined -> throw new AssertionError(where + " " + declined);
            case PaymentOutcome.Manual manual -> throw new AssertionError(where + " " + manual);
        };
    }

    private void settle(
            ZvtTerminal terminal,
            @Nullable TerminalResult baseline,
            @Nullable TerminalResult kept,
            int before,
            String where) {
        PaymentAttempt attempt = new PaymentAttempt(
                REQUEST,
                "29001006",
                baseline,
                kept,
                LocalDateTime.now(ZoneOffset.UTC).minusSeconds(30));
        LookupVerdict verdict = new LookupVerdict.StillInDoubt(Problem.of("payment.lookupChanged"));
        for (int round = 0; round < 3 && verdict instanceof LookupVerdict.StillInDoubt; round++) {
            verdict = PaymentJudge.judge(attempt, terminal.lookupLast(), terminal.lookupLast());
        }
        int booked = behind.standing() - before;
        switch (verdict) {
            case LookupVerdict.PaidLate late -> assertThat(booked).as(where).isEqualTo(1);
            case LookupVerdict.NotCharged not -> assertThat(booked).as(where).isZero();
            // A reversal whose payment we never heard of: people decide.
            case LookupVerdict.Manual manual -> assertThat(booked).as(where).isZero();
            case LookupVerdict.StillInDoubt still -> throw new AssertionError(where + " " + still);
        }
    }

    private static @Nullable TerminalResult last(ZvtTerminal terminal) {
        return terminal.lookupLast() instanceof LookupAnswer.Last last ? last.result() : null;
    }
}
