package org.shubbak.hub.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.hub.changes.AwaitingPayments.Awaiting;
import org.shubbak.hub.changes.StatementCheck.Difference;
import org.shubbak.hub.changes.StatementCheck.Why;

/// One reference pays once, and only what agrees in everything is told.
class StatementCheckTest {
    private static final Money FEE = new Money(15_000, CurrencyCode.ILS);

    private static Awaiting awaiting(int id, String reference) {
        EventFacts facts = EventFacts.by("kiosk")
                .money(new UUID(5, id), "ESADAD", "AWAITING_CONFIRMATION", FEE)
                .referenced(reference);
        return new Awaiting(new UUID(9, id), id, "ram-01", "2026-11-28T09:00:00Z", facts);
    }

    private static StatementCheck check(Map<String, List<Money>> paid, Set<String> counted, Awaiting... waiting) {
        return StatementCheck.of(new PaymentStatement(paid), List.of(waiting), counted);
    }

    @Test
    void sameReferenceAmountAndCurrencyAgreeAndTheOthersWaitOn() {
        Awaiting there = awaiting(1, "ES-1");
        assertThat(check(
                        Map.of("ES-1", List.of(FEE), "ES-OF-SOMEBODY-ELSE", List.of(FEE)),
                        Set.of(),
                        there,
                        awaiting(2, "ES-2")))
                .isEqualTo(new StatementCheck(List.of(there), List.of(), 1));
    }

    @Test
    void anotherAmountOrCurrencyIsForAPerson() {
        Awaiting less = awaiting(1, "ES-1");
        Awaiting dollars = awaiting(2, "ES-2");
        assertThat(check(
                                Map.of(
                                        "ES-1",
                                        List.of(new Money(14_999, CurrencyCode.ILS)),
                                        "ES-2",
                                        List.of(new Money(15_000, CurrencyCode.USD))),
                                Set.of(),
                                less,
                                dollars)
                        .differences())
                .containsExactly(new Difference(less, Why.OTHER_AMOUNT), new Difference(dollars, Why.OTHER_AMOUNT));
    }

    @Test
    void twoWhoWantOneReferenceGetNothingFromIt() {
        Awaiting one = awaiting(1, "ES-1");
        Awaiting other = awaiting(2, "ES-1");
        StatementCheck check = check(Map.of("ES-1", List.of(FEE)), Set.of(), one, other);
        assertThat(check.agreed()).isEmpty();
        assertThat(check.differences()).extracting(Difference::why).containsOnly(Why.WANTED_MORE_THAN_ONCE);
    }

    @Test
    void aReferenceThatPaidBeforeOrWasPaidTwiceIsForAPerson() {
        assertThat(check(Map.of("ES-1", List.of(FEE)), Set.of("ES-1"), awaiting(1, "ES-1"))
                        .differences())
                .extracting(Difference::why)
                .containsExactly(Why.COUNTED_BEFORE);
        assertThat(check(Map.of("ES-1", List.of(FEE, FEE)), Set.of(), awaiting(1, "ES-1"))
                        .differences())
                .extracting(Difference::why)
                .containsExactly(Why.PAID_MORE_THAN_ONCE);
    }

    @Test
    void aPaymentWithoutAReferenceIsNeverFound() {
        Awaiting bare = new Awaiting(new UUID(9, 1), 1, "ram-01", "2026-11-28T09:00:00Z", EventFacts.by("kiosk"));
        assertThat(check(Map.of("ES-1", List.of(FEE)), Set.of(), bare).notThere())
                .isEqualTo(1);
    }
}
