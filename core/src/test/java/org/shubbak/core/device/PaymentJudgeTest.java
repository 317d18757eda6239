package org.shubbak.core.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

class PaymentJudgeTest {
    private static final Money DUE = new Money(15000, CurrencyCode.ILS);
    private static final PaymentRequest REQUEST = new PaymentRequest(new UUID(1, 2), DUE);
    private static final LocalDateTime SENT = LocalDateTime.of(2026, 11, 23, 10, 10, 0);
    private static final TerminalResult BASELINE = result("00", DUE, "0007", "000007", "1123 090000");
    private static final TerminalResult OURS = result("00", DUE, "0008", "000008", "1123 101030");

    @Test
    void aMatchingApprovalIsPaid() {
        assertThat(PaymentJudge.judge(REQUEST, "29001006", OURS)).isEqualTo(new PaymentOutcome.Paid(OURS));
    }

    @Test
    void aTerminalThatIsNotConfiguredIsNotCompared() {
        assertThat(PaymentJudge.judge(REQUEST, null, OURS)).isInstanceOf(PaymentOutcome.Paid.class);
    }

    @Test
    void aRefusalIsDeclinedWithItsCode() {
        TerminalResult refused = result("6C", DUE, "0008", "000008", "1123 101030");
        assertThat(PaymentJudge.judge(REQUEST, "29001006", refused))
                .isEqualTo(new PaymentOutcome.Declined(refused, Problem.of("payment.declined", "6C")));
    }

    @Test
    void anApprovalThatDoesNotAgreeIsForPeople() {
        assertManual(result("00", null, "0008", "000008", "1123 101030"), "payment.amountMissing");
        assertManual(of(1, CurrencyCode.ILS), "payment.wrongAmount");
        assertManual(of(15000, CurrencyCode.JOD), "payment.wrongCurrency");
        assertManual(reversal("000008"), "payment.notAPayment");
        assertThat(((PaymentOutcome.Manual) PaymentJudge.judge(REQUEST, "11111111", OURS))
                        .reason()
                        .code())
                .isEqualTo("payment.wrongTerminal");
    }

    @Test
    void aNewMatchingApprovalTwiceIsPaidLate() {
        assertThat(lookup(attempt(BASELINE), OURS)).isEqualTo(new LookupVerdict.PaidLate(OURS));
        assertThat(lookup(attempt(null), OURS)).isEqualTo(new LookupVerdict.PaidLate(OURS));
    }

    @Test
    void oneApprovalThatIsGoneAtTheSecondQuestionStaysInDoubt() {
        LookupVerdict verdict = PaymentJudge.judge(
                attempt(BASELINE), new LookupAnswer.Last(OURS), new LookupAnswer.Last(reversal("000008")));
        assertThat(verdict).isEqualTo(new LookupVerdict.StillInDoubt(Problem.of("payment.lookupChanged")));
    }

    @Test
    void theBaselineStillBeingLastMeansNotCharged() {
        assertThat(lookup(attempt(BASELINE), BASELINE)).isInstanceOf(LookupVerdict.NotCharged.class);
    }

    @Test
    void ourOwnRefusalMeansNotCharged() {
        TerminalResult refused = result("6C", DUE, "0008", "000008", "1123 101030");
        assertThat(lookup(attempt(BASELINE), refused)).isInstanceOf(LookupVerdict.NotCharged.class);
    }

    @Test
    void aRefusalThatMayBeSomeoneElsesIsForPeople() {
        assertManualLookup(attempt(BASELINE), result("6C", null, "0008", "000008", "1123 101030"));
        assertManualLookup(attempt(BASELINE), result("6C", DUE, "0008", "000008", "1123 090100"));
        assertManualLookup(attempt(BASELINE), result("6C", DUE, "0008", "000008", null));
    }

    @Test
    void theReversalOfOurStoredResultMeansNotCharged() {
        PaymentAttempt stored = new PaymentAttempt(REQUEST, "29001006", BASELINE, OURS, SENT);
        assertThat(lookup(stored, reversal("000008"))).isInstanceOf(LookupVerdict.NotCharged.class);
        assertManualLookup(stored, reversal("000007"));
        assertManualLookup(attempt(BASELINE), reversal("000008"));
    }

    @Test
    void withoutABaselineNothingButALatePaymentIsProven() {
        assertManualLookup(attempt(null), result("6C", DUE, "0008", "000008", "1123 101030"));
        assertManualLookup(attempt(null), result("00", DUE, "0008", "000008", null));
        assertManualLookup(new PaymentAttempt(REQUEST, "29001006", null, OURS, SENT), reversal("000008"));
    }

    @Test
    void anythingThatDisagreesIsForPeople() {
        assertManualLookup(attempt(BASELINE), of(14900, CurrencyCode.ILS));
        assertManualLookup(attempt(BASELINE), of(15000, CurrencyCode.USD));
        assertManualLookup(attempt(BASELINE), result("00", DUE, "0008", "000008", "1123 090100"));
        assertManualLookup(new PaymentAttempt(REQUEST, "11111111", BASELINE, null, SENT), OURS);
    }

    @Test
    void aTerminalWithoutAClockIsNewWhereItDiffersFromTheBaseline() {
        TerminalResult timeless = result("00", DUE, "0008", "000008", null);
        assertThat(lookup(attempt(BASELINE), timeless)).isInstanceOf(LookupVerdict.PaidLate.class);
    }

    @Test
    void anAnswerWithoutNumberAndTimeIsForPeopleEvenWhereTheBaselineLooksTheSame() {
        TerminalResult bare = new TerminalResult("00", true, true, DUE, "29001006", null, null, null, null, null, null);
        assertManualLookup(attempt(bare), bare);
        assertManualLookup(attempt(BASELINE), bare);
    }

    @Test
    void aTerminalThatCannotTellIsForPeople() {
        Problem reason = Problem.of("payment.lookupUnclear");
        assertThat(twice(new LookupAnswer.None())).isInstanceOf(LookupVerdict.Manual.class);
        assertThat(twice(new LookupAnswer.CannotTell(reason))).isEqualTo(new LookupVerdict.Manual(null, reason));
    }

    @Test
    void aBusyOrAbsentTerminalStaysInDoubt() {
        Problem reason = Problem.of("payment.lookupChanged");
        assertThat(twice(new LookupAnswer.StillBusy(reason))).isEqualTo(new LookupVerdict.StillInDoubt(reason));
        assertThat(twice(new LookupAnswer.Unreachable(reason))).isEqualTo(new LookupVerdict.StillInDoubt(reason));
        assertThat(PaymentJudge.judge(
                        attempt(BASELINE), new LookupAnswer.Last(BASELINE), new LookupAnswer.StillBusy(reason)))
                .isEqualTo(new LookupVerdict.StillInDoubt(reason));
    }

    @Test
    void everyReasonHasItsSentenceInBothLanguages() {
        Texts texts = Texts.of(PaymentJudge.class);
        for (String key :
                texts.keys().stream().filter(one -> one.startsWith("problem.")).toList()) {
            String code = key.substring("problem.".length());
            Problem problem = Problem.of(code, "a", "b", "c");
            for (Language language : Language.values()) {
                assertThat(texts.say(language, problem)).isNotBlank().doesNotContain("{");
            }
        }
        assertThat(texts.has("problem.payment.wrongAmount")).isTrue();
    }

    private static void assertManual(TerminalResult result, String code) {
        assertThat(PaymentJudge.judge(REQUEST, "29001006", result))
                .isInstanceOfSatisfying(
                        PaymentOutcome.Manual.class,
                        manual -> assertThat(manual.reason().code()).isEqualTo(code));
    }

    private static void assertManualLookup(PaymentAttempt attempt, TerminalResult last) {
        assertThat(lookup(attempt, last)).isInstanceOf(LookupVerdict.Manual.class);
    }

    private static LookupVerdict lookup(PaymentAttempt attempt, TerminalResult last) {
        return PaymentJudge.judge(attempt, new LookupAnswer.Last(last), new LookupAnswer.Last(last));
    }

    private static LookupVerdict twice(LookupAnswer answer) {
        return PaymentJudge.judge(attempt(BASELINE), answer, answer);
    }

    private static PaymentAttempt attempt(@Nullable TerminalResult baseline) {
        return new PaymentAttempt(REQUEST, "29001006", baseline, null, SENT);
    }

    private static TerminalResult of(long minor, CurrencyCode currency) {
        return result("00", new Money(minor, currency), "0008", "000008", "1123 101030");
    }

    private static TerminalResult reversal(String originalTrace) {
        return new TerminalResult(
                "00", true, false, DUE, "29001006", "0009", "000009", "1123 101100", null, null, null, originalTrace);
    }

    private static TerminalResult result(
            String code, @Nullable Money amount, String receipt, String trace, @Nullable String time) {
        return new TerminalResult(
                code, code.equals("00"), true, amount, "29001006", receipt, trace, time, null, "VISA", "4821");
    }
}
