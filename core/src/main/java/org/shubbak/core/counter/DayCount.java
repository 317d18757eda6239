package org.shubbak.core.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.store.KeptPayment;
import org.shubbak.core.store.PaymentState;
import org.shubbak.core.store.RefundCase;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;

/// Counts this station's own books.
record DayCount(Workplace workplace) {

    /// A payment counts on the day on which it became one, as the hub hears it; money that went back, when it went.
    List<DayBooks> books(Transaction transaction, LocalDate day) throws StoreFault {
        StationStore store = workplace.store();
        Instant from = workplace.startOf(day);
        Instant until = workplace.startOf(day.plusDays(1));
        Map<CurrencyCode, DayBooks> books = new EnumMap<>(CurrencyCode.class);
        for (KeptPayment payment : store.payments().booked(transaction, from, until)) {
            books.merge(
                    payment.amount().currency(),
                    DayBooks.none(payment.amount().currency()).withPayment(payment.amount()),
                    (known, one) -> known.withPayment(payment.amount()));
        }
        for (RefundCase back : store.refunds().givenBack(transaction, from, until)) {
            books.merge(
                    back.amount().currency(),
                    DayBooks.none(back.amount().currency()).withReturn(back.amount()),
                    (known, one) -> known.withReturn(back.amount()));
        }
        return List.copyOf(books.values());
    }

    /// Those that two people settled.
    int decidedByPeople(Transaction transaction, LocalDate day) throws StoreFault {
        return (int)
                workplace
                        .store()
                        .payments()
                        .booked(transaction, workplace.startOf(day), workplace.startOf(day.plusDays(1)))
                        .stream()
                        .filter(payment -> payment.facts().note() != null)
                        .count();
    }

    /// What a terminal should have counted since its last end of day.
    List<Money> at(Transaction transaction, String terminal) throws StoreFault {
        Map<CurrencyCode, Money> sums = new EnumMap<>(CurrencyCode.class);
        for (KeptPayment payment : workplace.store().payments().sinceEndOfDay(transaction, terminal)) {
            if (counted(payment)) {
                sums.merge(payment.amount().currency(), payment.amount(), Money::plus);
            } else if (payment.state() == PaymentState.GIVEN_BACK) {
                Money less = new Money(
                        Math.negateExact(payment.amount().minor()),
                        payment.amount().currency());
                sums.merge(payment.amount().currency(), less, Money::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private static boolean counted(KeptPayment payment) {
        return payment.kind() == KeptPayment.Kind.PAYMENT
                && (payment.state().paid() || payment.state().returned());
    }
}
