package org.shubbak.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

class MoneyBackJudgeTest {
    private static final Money AMOUNT = new Money(15000, CurrencyCode.ILS);
    private static final TerminalResult PAYMENT = result("00", AMOUNT, "0007", "000007", null);
    private static final ReversalRequest REQUEST = new ReversalRequest(new UUID(1, 2), PAYMENT);

    @Test
    void aReversalOfThisPaymentInFullIsGivenBack() {
        TerminalResult reversed = result("00", AMOUNT, "0008", "000008", "000007");
        assertThat(MoneyBackJudge.judge(REQUEST, "T1", reversed)).isEqualTo(new MoneyBackOutcome.GivenBack(reversed));
    }

    @ParameterizedTest
    @CsvSource({
        "000006, 15000, T1, payment.reversedOther",
        ", 15000, T1, payment.reversalUnproven",
        "000007, 14000, T1, payment.wrongAmount",
        "000007, 15000, T2, payment.wrongTerminal"
    })
    void aReversalOfAnythingElseIsForPeople(@Nullable String original, long minor, String expected, String code) {
        TerminalResult other = result("00", new Money(minor, CurrencyCode.ILS), "0008", "000008", original);
        assertThat(MoneyBackJudge.judge(REQUEST, expected, other))
                .isInstanceOfSatisfying(
                        MoneyBackOutcome.Manual.class,
                        manual -> assertThat(manual.reason().code()).isEqualTo(code));
    }

    @Test
    void aRefusalIsDeclinedWithItsCode() {
        assertThat(MoneyBackJudge.judge(REQUEST, "T1", result("B5", AMOUNT, "0008", "000008", null)))
                .isInstanceOfSatisfying(
                        MoneyBackOutcome.Declined.class,
                        no -> assertThat(no.reason()).isEqualTo(Problem.of("payment.moneyBackDeclined", "B5")));
    }

    @Test
    void aPaymentThatCannotBeNamedIsNotReversed() {
        assertThat(MoneyBackJudge.unnameable(PAYMENT)).isEmpty();
        assertThat(MoneyBackJudge.unnameable(result("00", AMOUNT, "0000", "000007", null)))
                .isPresent();
        assertThat(MoneyBackJudge.unnameable(result("00", AMOUNT, "0007", "000000", null)))
                .isPresent();
        assertThat(MoneyBackJudge.unnameable(result("00", null, "0007", "000007", null)))
                .isPresent();
        assertThat(MoneyBackJudge.unnameable(result("05", AMOUNT, "0007", "000007", null)))
                .isPresent();
    }

    @Test
    void twoEqualLookupsThatShowTheReversalProveIt() {
        LookupAnswer shown = new LookupAnswer.Last(result("00", AMOUNT, "0008", "000008", "000007"));
        assertThat(MoneyBackJudge.judge(REQUEST, PAYMENT, shown, shown)).isInstanceOf(LookupVerdict.PaidLate.class);
        LookupAnswer changed = new LookupAnswer.Last(PAYMENT);
        assertThat(MoneyBackJudge.judge(REQUEST, PAYMENT, shown, changed))
                .isInstanceOf(LookupVerdict.StillInDoubt.class);
    }

    @Test
    void theBaselineProvesThatNothingWasReversedOnlyWhereReversalsAreShown() {
        LookupAnswer all = new LookupAnswer.Last(PAYMENT);
        assertThat(MoneyBackJudge.judge(REQUEST, PAYMENT, all, all)).isInstanceOf(LookupVerdict.NotCharged.class);
        LookupAnswer paymentsOnly = new LookupAnswer.Last(PAYMENT, true, false, null);
        assertThat(MoneyBackJudge.judge(REQUEST, PAYMENT, paymentsOnly, paymentsOnly))
                .isInstanceOf(LookupVerdict.Manual.class);
        assertThat(MoneyBackJudge.judge(REQUEST, null, all, all)).isInstanceOf(LookupVerdict.Manual.class);
    }

    @Test
    void aTerminalThatCannotBeAskedLeavesItInDoubt() {
        LookupAnswer away = new LookupAnswer.Unreachable(Problem.of("terminal.unreachable"));
        assertThat(MoneyBackJudge.judge(REQUEST, PAYMENT, away, away)).isInstanceOf(LookupVerdict.StillInDoubt.class);
    }

    @Test
    void aRefundIsComparedWithItsAmount() {
        PaymentRequest refund = new PaymentRequest(new UUID(1, 2), AMOUNT);
        assertThat(MoneyBackJudge.judge(refund, "T1", PAYMENT)).isInstanceOf(MoneyBackOutcome.GivenBack.class);
        TerminalResult less = result("00", new Money(1, CurrencyCode.ILS), "0007", "000007", null);
        assertThat(MoneyBackJudge.judge(refund, "T1", less)).isInstanceOf(MoneyBackOutcome.Manual.class);
    }

    @Test
    void theReferenceOfAPaymentIsSixCharactersAndAlwaysTheSame() {
        PaymentRequest request = new PaymentRequest(new UUID(1, 2), AMOUNT);
        assertThat(request.reference()).matches("[0-9A-Z]{6}").isEqualTo("000003");
        assertThat(new PaymentRequest(new UUID(-1, 77), AMOUNT).reference()).matches("[0-9A-Z]{6}");
    }

    @Test
    void aLastTransactionWithAnotherReferenceIsNotThisPayment() {
        PaymentRequest request = new PaymentRequest(new UUID(1, 2), AMOUNT);
        PaymentAttempt attempt = new PaymentAttempt(
                request,
                "T1",
                result("00", AMOUNT, "0001", "000001", null),
                null,
                LocalDateTime.of(2026, 11, 24, 9, 14));
        LookupAnswer ours = new LookupAnswer.Last(PAYMENT, true, false, "000003");
        LookupAnswer theirs = new LookupAnswer.Last(PAYMENT, true, false, "ZZZZZZ");
        assertThat(PaymentJudge.judge(attempt, theirs, theirs)).isInstanceOf(LookupVerdict.Manual.class);
        assertThat(PaymentJudge.judge(attempt, ours, ours)).isInstanceOf(LookupVerdict.PaidLate.class);
    }

    private static TerminalResult result(
            String code, @Nullable Money amount, String receipt, String trace, @Nullable String original) {
        return new TerminalResult(
                code,
                code.equals("00"),
                original == null,
                amount,
                "T1",
                receipt,
                trace,
                "1124 091500",
                "A1",
                "VISA",
                "4242",
                original);
    }
}
