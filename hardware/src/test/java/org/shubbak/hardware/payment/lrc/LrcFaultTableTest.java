package org.shubbak.hardware.payment.lrc;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.device.PaymentJudge;
import org.shubbak.core.device.PaymentOutcome;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.payment.zvt.TerminalProblems;

/// Every fault of a terminal of this family ends in the right outcome and the right sentence, in both languages.
@Timeout(120)
class LrcFaultTableTest {
    private static final Texts TEXTS = Texts.of(PaymentJudge.class, TerminalProblems.class, LrcTerminal.class);

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "transbank-pos-integrado, decline 07, DECLINED, lrc.cancelled, Nothing was charged",
        "transbank-pos-integrado, decline 01, DECLINED, lrc.declined, another way to pay",
        "transbank-pos-integrado, decline 77, NOT_STARTED, lrc.closeDayFirst, end of day",
        "transbank-pos-integrado, decline 24, NOT_STARTED, lrc.noPaper, Put paper in it",
        "transbank-pos-integrado, decline 02, IN_DOUBT, lrc.unclear, Do not pay again",
        "transbank-pos-integrado, decline 65, IN_DOUBT, lrc.unclear, Do not pay again",
        "transbank-pos-integrado, decline 99, IN_DOUBT, lrc.unclear, Do not pay again",
        "transbank-pos-integrado, result-before-ack, PAID, ,",
        "transbank-pos-integrado, result-twice, PAID, ,",
        "transbank-pos-integrado, check-like-control, PAID, ,",
        "transbank-pos-integrado, progress, PAID, ,",
        "transbank-pos-integrado, hang-up, PAID, ,",
        "transbank-pos-integrado, split, PAID, ,",
        "transbank-pos-integrado, wrong-amount, MANUAL, payment.wrongAmount, 151.00 instead of 150.00",
        "transbank-pos-integrado, amount-missing, MANUAL, payment.amountMissing, without naming the amount",
        "transbank-pos-integrado, other-terminal, MANUAL, payment.wrongTerminal, not from terminal 29001006",
        "transbank-pos-integrado, silent, IN_DOUBT, terminal.silent, Do not pay again",
        "transbank-pos-integrado, no-result, IN_DOUBT, terminal.silent, Do not pay again",
        "transbank-pos-integrado, cut before-accept, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, cut after-accept, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, cut before-charge, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, cut after-charge, IN_DOUBT, terminal.lineLost, Do not pay again",
        "transbank-pos-integrado, lost-ack decline; cut before-ack, IN_DOUBT, lrc.unconfirmed, Do not pay again",
        "transbank-pos-integrado, lost-ack keep; cut before-ack, PAID, ,",
        "nexi-ecr17, decline 01, DECLINED, lrc.declined, another way to pay",
        "nexi-ecr17, decline 09, IN_DOUBT, lrc.unclear, Do not pay again",
        "nexi-ecr17, progress, PAID, ,",
        "nexi-ecr17, receipt-lines, PAID, ,",
        "nexi-ecr17, check-like-control, PAID, ,",
        "nexi-ecr17, hang-up, PAID, ,",
        "nexi-ecr17, other-terminal, MANUAL, payment.wrongTerminal, not from terminal 29001006",
        "nexi-ecr17, silent, IN_DOUBT, terminal.silent, Do not pay again",
        "nexi-ecr17, cut after-charge, IN_DOUBT, terminal.lineLost, Do not pay again"
    })
    void everyFaultEndsAsItMust(
            String profile, String console, String outcome, @Nullable String code, @Nullable String english) {
        try (LrcBench bench = new LrcBench(profile)) {
            bench.behind.tell("patience 100");
            for (String line : console.split(";", -1)) {
                bench.behind.tell(line.strip());
            }
            check(bench.pay(), outcome, code, english);
            assertThat(bench.wire.stream().filter(line -> line.matches("> (0200|P) .*")))
                    .hasSize(1);
        }
    }

    private static void check(PaymentOutcome told, String outcome, @Nullable String code, @Nullable String english) {
        Problem problem = problem(told);
        assertThat(word(told)).isEqualTo(outcome);
        assertThat(problem == null ? null : problem.code()).isEqualTo(code);
        if (problem != null) {
            LocalText words = TEXTS.both(problem);
            assertThat(words.en()).contains(english).doesNotContain("{");
            assertThat(words.ar()).containsPattern("\\p{IsArabic}{3,}").doesNotContain("{");
        }
    }

    private static String word(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> "PAID";
            case PaymentOutcome.Declined no -> "DECLINED";
            case PaymentOutcome.NotStarted not -> "NOT_STARTED";
            case PaymentOutcome.InDoubt doubt -> "IN_DOUBT";
            case PaymentOutcome.Manual manual -> "MANUAL";
        };
    }

    private static @Nullable Problem problem(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Paid paid -> null;
            case PaymentOutcome.Declined no -> no.reason();
            case PaymentOutcome.NotStarted not -> not.reason();
            case PaymentOutcome.InDoubt doubt -> doubt.reason();
            case PaymentOutcome.Manual manual -> manual.reason();
        };
    }
}
