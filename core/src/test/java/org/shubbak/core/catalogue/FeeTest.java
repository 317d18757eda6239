package org.shubbak.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shubbak.core.application.Answers;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Problem;

class FeeTest {
    private static FeeDue due(String service, Map<String, String> answers) {
        return Bundled.service(service).fee().due(new Answers(answers));
    }

    private static List<String> amounts(FeeDue due) {
        return due instanceof FeeDue.Due known
                ? known.lines().stream()
                        .map(line -> line.beneficiary() + " " + AmountAnswer.write(line.amount()))
                        .toList()
                : List.of("not known");
    }

    @Test
    void thePassportFeeHasThreeBeneficiaries() {
        assertThat(amounts(due("passport-renewal", Map.of())))
                .containsExactly("moi 210.00 ILS", "mtde 20.00 ILS", "bar 20.00 ILS");
    }

    @Test
    void thePeriodAnsweredDecidesTheLicenceFee() {
        assertThat(amounts(due("vehicle-licence-renewal", Map.of("period", "P12M"))))
                .containsExactly("mot 1000.00 ILS", "mof 50.00 ILS");
        assertThat(amounts(due("vehicle-licence-renewal", Map.of("period", "P6M"))))
                .containsExactly("mot 500.00 ILS", "mof 50.00 ILS");
        assertThat(due("vehicle-licence-renewal", Map.of()))
                .isEqualTo(new FeeDue.NotYetKnown(Problem.of("fee.needsAnswer")));
    }

    @Test
    void anAssessedFeeIsTheAmountAnsweredInItsCurrency() {
        assertThat(amounts(due("court-fee-payment", Map.of("amount", "12.500 JOD"))))
                .containsExactly("hjc 12.500 JOD");
        assertThat(amounts(due("income-tax-payment", Map.of("amount", "80.25 USD"))))
                .containsExactly("mof 80.25 USD");
    }

    @Test
    void anAmountThatIsNoAmountIsNeverDue() {
        for (String amount : List.of("", "100", "-5.00 ILS", "1.234 ILS", "1e3 ILS", "10.00 EUR", "10.00 ils")) {
            assertThat(due("court-fee-payment", Map.of("amount", amount)))
                    .as(amount)
                    .isEqualTo(new FeeDue.NotYetKnown(Problem.of("fee.needsAmount")));
        }
    }

    @Test
    void whatNobodyPublishedIsNotCharged() {
        assertThat(due("special-plate-number-request", Map.of()))
                .isEqualTo(new FeeDue.NotYetKnown(Problem.of("fee.unknown")));
    }

    @Test
    void aFreeServiceIsDueWithoutLines() {
        FeeDue due = due("birth-registration", Map.of());
        assertThat(due).isEqualTo(new FeeDue.Due(List.of()));
        assertThat(((FeeDue.Due) due).total(CurrencyCode.ILS)).isEqualTo(new Money(0, CurrencyCode.ILS));
    }

    @Test
    void linesAddUp() {
        assertThat(((FeeDue.Due) due("passport-renewal", Map.of())).total(CurrencyCode.ILS))
                .isEqualTo(new Money(25000, CurrencyCode.ILS));
    }
}
