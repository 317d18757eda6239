package org.shubbak.core.receipt;

import java.time.Clock;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.LeasedBlock;
import org.shubbak.core.store.ReceiptNumbers;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.text.Problem;

/// Keeps blocks of receipt numbers in hand, for each currency and in December for the next year too, so that a till
/// without a line goes on for days. One thread at a time.
public final class NumberDesk {
    private static final MonthDay NEXT_YEAR_FROM = MonthDay.of(12, 1);

    private final StationStore store;
    private final HubNumbers hub;
    private final Till till;
    private final NumberPolicy policy;
    private final Clock clock;

    /// @param station the name under which the hub knows it
    public record Till(String station, String officeCode, String drawer, ZoneId zone) {}

    public NumberDesk(StationStore store, HubNumbers hub, Till till, NumberPolicy policy, Clock clock) {
        this.store = store;
        this.hub = hub;
        this.till = till;
        this.policy = policy;
        this.clock = clock;
    }

    /// What stands before the number. Gapless by office, drawer, year and currency.
    public static String series(String officeCode, String drawer, int year, CurrencyCode currency) {
        return String.format(Locale.ROOT, "%s-%s-%d-%s", officeCode, drawer, year, currency);
    }

    /// Asks the hub for what is short and tells it what was voided.
    /// @return why the hub could not be asked; the same later is always right
    public Optional<Problem> run() {
        return switch (store.transact(this::due)) {
            case Kept.Not<List<ReceiptNumbers.Asked>> not -> Optional.of(not.problem());
            case Kept.Done<List<ReceiptNumbers.Asked>> asked -> {
                Optional<Problem> refused = Optional.empty();
                for (ReceiptNumbers.Asked one : asked.value()) {
                    refused = refused.isPresent() ? refused : lease(one);
                }
                yield refused.or(this::tell);
            }
        };
    }

    /// Numbers run short and no new ones came.
    public List<Problem> warnings() {
        Kept<List<ReceiptNumbers.Stock>> stock = store.transact(store.receiptNumbers()::stock);
        return stock instanceof Kept.Done<List<ReceiptNumbers.Stock>> known
                ? known.value().stream()
                        .filter(one -> current().contains(one.series()) && one.left() < policy.low())
                        .map(one -> one.left() == 0
                                ? Problem.of("receipt.numbersUsedUp", one.series())
                                : Problem.of("receipt.numbersLow", one.series(), Long.toString(one.left())))
                        .toList()
                : List.of();
    }

    private List<ReceiptNumbers.Asked> due(Transaction transaction) throws StoreFault {
        ReceiptNumbers numbers = store.receiptNumbers();
        List<ReceiptNumbers.Asked> asked = new ArrayList<>(numbers.asked(transaction));
        Set<String> enough = new TreeSet<>();
        asked.forEach(one -> enough.add(one.series()));
        for (ReceiptNumbers.Stock one : numbers.stock(transaction)) {
            if (one.left() >= policy.low()) {
                enough.add(one.series());
            }
        }
        for (String series : current()) {
            if (!enough.contains(series)) {
                numbers.ask(transaction, store.ids().next(), series, policy.block());
            }
        }
        return numbers.asked(transaction);
    }

    private Set<String> current() {
        ZonedDateTime now = clock.instant().atZone(till.zone());
        Set<String> series = new TreeSet<>();
        for (CurrencyCode currency : CurrencyCode.values()) {
            series.add(series(till.officeCode(), till.drawer(), now.getYear(), currency));
            if (!MonthDay.from(now).isBefore(NEXT_YEAR_FROM)) {
                series.add(series(till.officeCode(), till.drawer(), now.getYear() + 1, currency));
            }
        }
        return series;
    }

    private Optional<Problem> lease(ReceiptNumbers.Asked asked) {
        return switch (hub.lease(till.station(), asked)) {
            case HubNumbers.Answer.Not<LeasedBlock> not -> Optional.of(not.problem());
            case HubNumbers.Answer.Given<LeasedBlock> given -> granted(asked, given.value());
        };
    }

    /// A block that was not asked for, or one that begins among numbers already given, is not taken.
    private Optional<Problem> granted(ReceiptNumbers.Asked asked, LeasedBlock block) {
        if (!block.leaseId().equals(asked.leaseId())
                || !block.series().equals(asked.series())
                || block.first() <= asked.used()) {
            return Optional.of(Problem.of("receipt.wrongBlock", asked.series()));
        }
        Kept<Boolean> kept = store.transact(transaction -> {
            store.receiptNumbers().granted(transaction, block);
            store.audit()
                    .add(
                            transaction,
                            "hub",
                            "leased",
                            block.series(),
                            block.first() + ".." + block.last() + " " + block.leaseId());
            return true;
        });
        return kept instanceof Kept.Not<Boolean> not ? Optional.of(not.problem()) : Optional.empty();
    }

    private Optional<Problem> tell() {
        Kept<List<String>> untold = store.transact(store.receiptNumbers()::untold);
        if (!(untold instanceof Kept.Done<List<String>> known) || known.value().isEmpty()) {
            return Optional.empty();
        }
        return switch (hub.voided(till.station(), known.value())) {
            case HubNumbers.Answer.Not<List<String>> not -> Optional.of(not.problem());
            case HubNumbers.Answer.Given<List<String>> heard -> {
                Kept<Boolean> kept = store.transact(transaction -> {
                    store.receiptNumbers().told(transaction, heard.value());
                    return true;
                });
                yield kept instanceof Kept.Not<Boolean> not ? Optional.of(not.problem()) : Optional.empty();
            }
        };
    }
}
