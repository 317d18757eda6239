package org.shubbak.hub;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.sync.wire.PackOrder;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.packs.PackTarget;
import org.shubbak.hub.packs.SqlPackOrders;
import org.shubbak.hub.store.HubDatabase;
import tools.jackson.databind.json.JsonMapper;

/// Gives an order about the catalogue and says so.
record PackOrdering(HubCommand hub, HubDatabase database, Clock clock) {

    int order(String version, List<PackTarget> targets) {
        return hub.done(
                new SqlPackOrders(database).give(version, targets, clock.instant()), given -> said(version, given));
    }

    private int said(String version, Optional<PackOrder> given) {
        if (given.isEmpty()) {
            return hub.refused(Problem.of("pack.noSuchPack", version));
        }
        String number = Long.toString(given.get().number());
        JsonMapper json = JsonMapper.shared();
        hub.say(
                hub.json()
                        ? json.writeValueAsString(json.createObjectNode()
                                .put("order", given.get().number())
                                .put("version", version))
                        : Hub.texts().say(Language.EN, "pack.ordered", number, version));
        return 0;
    }
}
