package org.shubbak.hub.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Predicate;
import org.shubbak.hub.fleet.MoneyReading;
import org.shubbak.hub.fleet.RefusalReading;
import org.shubbak.hub.operators.OperatorLog;
import org.shubbak.hub.operators.Role;

/// Money, refusals and the record of operators.
record BookRoutes(Doorkeeper door, MoneyReading money, RefusalReading refusals, OperatorLog log, Clock clock) {
    private static final int DAYS = 30;

    void in(RoutesConfig routes) {
        routes.get("/money", http -> allowed(http, Role::seesMoney, () -> money(http)));
        routes.get("/refused", http -> allowed(http, Role::seesMoney, () -> refused(http)));
        routes.get("/record", http -> allowed(http, Role::seesRecord, () -> record(http)));
    }

    private void allowed(Context http, Predicate<Role> what, Runnable page) {
        if (door.visit(http).may(what)) {
            page.run();
        } else {
            door.turn(http, 403, "desk.notYours");
        }
    }

    /// The row behind which the page goes on.
    private static Optional<Long> before(Context http) {
        String word = http.queryParam("before");
        return word != null && word.matches("\\d{1,18}") ? Optional.of(Long.valueOf(word)) : Optional.empty();
    }

    private void money(Context http) {
        Instant now = clock.instant();
        LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1L);
        Optional<Long> before = before(http);
        Visit visit = door.visit(http);
        door.value(http, money.takenSince(since))
                .ifPresent(taken -> door.value(http, money.unaccounted(before))
                        .ifPresent(open -> visit.show(
                                200, new MoneyPage(visit, OfficeShare.of(taken), open, before.isEmpty(), now).html())));
    }

    private void refused(Context http) {
        Optional<Long> before = before(http);
        Visit visit = door.visit(http);
        door.value(http, refusals.refused(before))
                .ifPresent(refused -> door.value(http, refusals.notTaken())
                        .ifPresent(open -> visit.show(
                                200, new RefusedPage(visit, refused, open, before.isEmpty(), clock.instant()).html())));
    }

    private void record(Context http) {
        Optional<Long> before = before(http);
        Visit visit = door.visit(http);
        door.value(http, log.page(before))
                .ifPresent(rows -> visit.show(200, new RecordPage(visit, rows, before.isEmpty()).html()));
    }
}
