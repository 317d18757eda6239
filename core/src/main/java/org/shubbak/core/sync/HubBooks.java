package org.shubbak.core.sync;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shubbak.core.counter.DayBooks;
import org.shubbak.core.counter.HubLedger;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;

/// Adds up what the hub says that it has, by currency. What cannot be read counts for nothing, and so shows as a
/// difference.
public record HubBooks(LedgerLine line, ZoneId zone) implements HubLedger {

    @Override
    public Answer of(String station, LocalDate day) {
        return switch (line.between(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant())) {
            case LedgerAnswer.Not not -> new Answer.Unreachable(not.problem());
            case LedgerAnswer.Whole whole -> new Answer.Booked(books(whole.entries()));
        };
    }

    @Override
    public void close() {
        line.line().close();
    }

    private static List<DayBooks> books(List<LedgerPage.Entry> entries) {
        Map<CurrencyCode, DayBooks> books = new EnumMap<>(CurrencyCode.class);
        for (LedgerPage.Entry entry : entries) {
            amount(entry).ifPresent(amount -> {
                DayBooks known = books.getOrDefault(amount.currency(), DayBooks.none(amount.currency()));
                books.put(
                        amount.currency(),
                        entry.type().equals(EventTypes.PAID) ? known.withPayment(amount) : known.withReturn(amount));
            });
        }
        return List.copyOf(books.values());
    }

    private static Optional<Money> amount(LedgerPage.Entry entry) {
        if (!(WireJson.readFacts(entry.facts()) instanceof Parsed.Good<EventFacts> good)) {
            return Optional.empty();
        }
        Long minor = good.value().minor();
        String currency = good.value().currency();
        return minor == null || !EventTypes.MOVED.contains(entry.type())
                ? Optional.empty()
                : CurrencyCode.of(currency).map(code -> new Money(minor, code));
    }
}
