package org.shubbak.kiosk.journey;

import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.money.Money;

/// An application that was written down, and the draft it came from.
public record Bill(Draft draft, CitizenApplication application) {

    public Money due() {
        return application.fee().stream()
                .map(Fee.Line::amount)
                .reduce(Money::plus)
                .orElse(Money.zero(draft.service().fee().currency()));
    }
}
