package org.shubbak.hub.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.enrol.StationRegistry;
import org.shubbak.hub.fleet.FleetAlarms;
import org.shubbak.hub.fleet.FleetQuestion;
import org.shubbak.hub.fleet.FleetReading;
import org.shubbak.hub.fleet.FleetStation;
import org.shubbak.hub.fleet.FleetSummary;
import org.shubbak.hub.fleet.Trouble;
import org.shubbak.hub.operators.OperatorLog;
import org.shubbak.hub.operators.Role;

/// The stations, and each of them.
record FleetRoutes(
        Doorkeeper door,
        FleetReading reading,
        FleetAlarms alarms,
        StationRegistry registry,
        OperatorLog log,
        Clock clock) {
    static final String ANY = "any";

    void in(RoutesConfig routes) {
        routes.get("/", this::fleet);
        routes.get("/stations/{name}", this::station);
        routes.post("/stations/{name}/revoke", this::revoke);
    }

    private void fleet(Context http) {
        FleetQuestion question = question(http);
        Instant now = clock.instant();
        door.value(http, reading.summary(now))
                .ifPresent(summary -> door.value(http, reading.page(question, now))
                        .ifPresent(page -> show(door.visit(http), summary, question, page, now)));
    }

    private static void show(
            Visit visit, FleetSummary summary, FleetQuestion question, FleetReading.Page page, Instant now) {
        visit.show(200, new FleetPage(visit, summary, question, page, now).html());
    }

    private static FleetQuestion question(Context http) {
        String trouble = http.queryParam("trouble");
        return new FleetQuestion(
                filled(http.queryParam("office")),
                Trouble.read(trouble),
                ANY.equals(trouble),
                filled(http.queryParam("after"))
                        .map(name -> new FleetQuestion.Place(
                                filled(http.queryParam("afterOffice")).orElse(""), name)));
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    private void station(Context http) {
        String name = http.pathParam("name");
        door.value(http, reading.station(name)).ifPresent(found -> {
            if (found.isEmpty()) {
                door.turn(http, 404, "desk.noSuchStation");
            } else {
                station(http, found.get());
            }
        });
    }

    private void station(Context http, FleetStation station) {
        Visit visit = door.visit(http);
        door.value(http, alarms.of(station.name())).ifPresent(known -> show(visit, station, known));
    }

    private void show(Visit visit, FleetStation station, List<FleetAlarms.Alarm> known) {
        visit.show(200, new StationPage(visit, station, known, clock.instant()).html());
    }

    private void revoke(Context http) {
        Visit visit = door.visit(http);
        String name = http.pathParam("name");
        var session = visit.session();
        if (session == null || !visit.may(Role::revokes)) {
            door.turn(http, 403, "desk.notYours");
            return;
        }
        if (!"yes".equals(http.formParam("sure"))) {
            door.turn(http, 400, "desk.notSure");
            return;
        }
        Instant now = clock.instant();
        OperatorLog.Act act = new OperatorLog.Act(session.operator().name(), "revoked", name, http.ip());
        // Written down first: of what was done there is always a record, at worst of one thing more.
        door.value(http, log.add(now, act))
                .flatMap(written -> door.value(http, registry.revoke(name, now)))
                .ifPresent(known -> {
                    if (known) {
                        http.redirect("/stations/" + Visit.encoded(name), HttpStatus.SEE_OTHER);
                    } else {
                        door.turn(http, 404, "desk.noSuchStation");
                    }
                });
    }
}
