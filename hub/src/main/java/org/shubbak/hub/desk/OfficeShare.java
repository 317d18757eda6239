package org.shubbak.hub.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.hub.fleet.MoneyReading.Taken;

/// How one office was paid in one currency.
/// @param card at terminals, with a cable or without
/// @param elsewhere by references and wallets
record OfficeShare(String office, String currency, Part card, Part cash, Part elsewhere) {

    record Part(long payments, long minor) {
        Part plus(Taken taken) {
            return new Part(payments + taken.payments(), minor + taken.minor());
        }
    }

    private static final Part NOTHING = new Part(0, 0);

    static List<OfficeShare> of(List<Taken> taken) {
        Map<String, OfficeShare> shares = new LinkedHashMap<>();
        for (Taken one : taken) {
            shares.merge(
                    one.office() + "\t" + one.currency(),
                    new OfficeShare(one.office(), one.currency(), NOTHING, NOTHING, NOTHING).plus(one),
                    (known, next) -> known.plus(one));
        }
        return new ArrayList<>(shares.values());
    }

    private OfficeShare plus(Taken taken) {
        return switch (taken.method()) {
            case "CARD", "STANDALONE_CARD" -> new OfficeShare(office, currency, card.plus(taken), cash, elsewhere);
            case "CASH" -> new OfficeShare(office, currency, card, cash.plus(taken), elsewhere);
            default -> new OfficeShare(office, currency, card, cash, elsewhere.plus(taken));
        };
    }

    /// Of the money, in hundredths, rounded.
    long percent(Part part) {
        long whole = card.minor() + cash.minor() + elsewhere.minor();
        return whole <= 0 ? 0 : (part.minor() * 100 + whole / 2) / whole;
    }
}
