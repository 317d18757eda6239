package org.shubbak.hardware.payment.zvt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.shubbak.core.device.EndOfDayOutcome;
import org.shubbak.core.device.LookupAnswer;
import org.shubbak.core.device.MoneyBackOutcome;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.device.PaymentRequest;
import org.shubbak.core.device.ReversalRequest;
import org.shubbak.core.device.TerminalResult;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.payment.Served;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.simulator.TerminalFault;
import org.shubbak.hardware.simulator.TerminalSimulator;

/// Every fault of a terminal ends in the right outcome and the right sentence, in both languages.
class FaultTableTest {
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private static final Texts TEXTS = Texts.of(PaymentJudge.class, TerminalProblems.class);
    private final Served<TerminalSimulator> behind = new Served<>(new TerminalSimulator(Clock.system(ZoneOffset.UTC)));
    private final KeptSteps steps = new KeptSteps();

    @AfterEach
    void putAway() {
        behind.close();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(resources = "faults.csv", numLinesToSkip = 1)
    void everyFaultEndsAsItMust(
            String framing, String command, String console, String outcome, @Nullable String code, String english) {
        ZvtTerminal terminal = terminal(Framing.valueOf(framing));
        TerminalResult paid = null;
        if (command.equals("reverse")) {
            assertThat(terminal.pay(new PaymentRequest(new UUID(1, 1), DUE), new KeptSteps()))
                    .isInstanceOf(PaymentOutcome.Paid.class);
            paid = last(terminal);
            terminal.pay(new PaymentRequest(new UUID(1, 3), new Money(700, CurrencyCode.ILS)), new KeptSteps());
        }
        behind.tell("patience 200");
        for (String line : console.split(";", -1)) {
            behind.tell(line.strip());
        }
        Told told = asked(terminal, command, paid);
        assertThat(told.outcome()).isEqualTo(outcome);
        Problem problem = told.problem();
        assertThat(problem == null ? null : problem.code()).isEqualTo(code);
        if (problem != null) {
            LocalText words = TEXTS.both(problem);
            assertThat(words.en()).contains(english).doesNotContain("{");
            assertThat(words.ar()).containsPattern("\\p{IsArabic}{3,}").doesNotContain("{");
        }
    }

    private record Told(String outcome, @Nullable Problem problem) {}

    private Told asked(ZvtTerminal terminal, String command, @Nullable TerminalResult paid) {
        PaymentRequest request = new PaymentRequest(new UUID(1, 2), DUE);
        return switch (command) {
            case "pay" -> told(terminal.pay(request, steps));
            case "refund" -> told(terminal.refund(request, steps));
            case "reverse" ->
                told(terminal.reverse(new ReversalRequest(new UUID(1, 2), Objects.requireNonNull(paid)), steps));
            case "day" -> told(terminal.endOfDay(steps));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static Told told(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> new Told("PAID", null);
            case PaymentOutcome.Declined no -> new Told("DECLINED", no.reason());
            case PaymentOutcome.NotStarted not -> new Told("NOT_STARTED", not.reason());
            case PaymentOutcome.InDoubt doubt -> new Told("IN_DOUBT", doubt.reason());
            case PaymentOutcome.Manual manual -> new Told("MANUAL", manual.reason());
        };
    }

    private static Told told(MoneyBackOutcome outcome) {
        return switch (outcome) {
            case MoneyBackOutcome.GivenBack back -> new Told("GIVEN_BACK", null);
            case MoneyBackOutcome.Declined no -> new Told("DECLINED", no.reason());
            case MoneyBackOutcome.NotStarted not -> new Told("NOT_STARTED", not.reason());
            case MoneyBackOutcome.InDoubt doubt -> new Told("IN_DOUBT", doubt.reason());
            case MoneyBackOutcome.Manual manual -> new Told("MANUAL", manual.reason());
        };
    }

    private static Told told(EndOfDayOutcome outcome) {
        return switch (outcome) {
            case EndOfDayOutcome.Closed closed -> new Told("CLOSED", closed.note());
            case EndOfDayOutcome.Declined no -> new Told("DECLINED", no.reason());
            case EndOfDayOutcome.NotStarted not -> new Told("NOT_STARTED", not.reason());
            case EndOfDayOutcome.InDoubt doubt -> new Told("IN_DOUBT", doubt.reason());
        };
    }

    private static TerminalResult last(ZvtTerminal terminal) {
        if (terminal.lookupLast() instanceof LookupAnswer.Last last) {
            return last.result();
        }
        throw new AssertionError("no last transaction");
    }

    @Test
    void noFaultIsMissingFromTheTable() throws IOException {
        String table;
        try (InputStream in = Objects.requireNonNull(FaultTableTest.class.getResourceAsStream("faults.csv"))) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Set<String> words = new HashSet<>(Arrays.asList(table.split("[,;\\n] ?", -1)));
        List<String> lrcOnly =
                List.of("result-before-ack", "check-like-control", "progress", "receipt-lines", "hang-up");
        assertThat(Arrays.stream(TerminalFault.values()).map(TerminalFault::word))
                .filteredOn(word -> !lrcOnly.contains(word))
                .allMatch(words::contains);
    }

    private ZvtTerminal terminal(Framing framing) {
        Duration brief = Duration.ofMillis(500);
        ZvtTimers timers = new ZvtTimers(
                Duration.ofMillis(200),
                brief,
                brief,
                brief,
                brief,
                brief,
                brief,
                Duration.ofMillis(1),
                Duration.ofMillis(300));
        return new ZvtTerminal(
                behind.opener(), ZvtSettings.standard(framing).with(timers), Ticker.system(), line -> {});
    }
}
