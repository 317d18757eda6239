package org.shubbak.hub.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.enrol.Tries;
import org.shubbak.hub.fleet.FleetAlarms;
import org.shubbak.hub.fleet.FleetReading;
import org.shubbak.hub.fleet.MoneyReading;
import org.shubbak.hub.fleet.RefusalReading;
import org.shubbak.hub.operators.OperatorAccounts;
import org.shubbak.hub.operators.OperatorLog;
import org.shubbak.hub.operators.OperatorSessions;
import org.shubbak.hub.store.HubDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Everything an operator's browser may ask, on a listener of its own.
public final class OperatorDesk {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorDesk.class);
    private static final Set<String> FONTS = Set.of("Regular", "SemiBold", "Bold");
    private static final int WRONG_FROM_ONE = 20;
    private static final int WRONG_FROM_ALL = 200;
    private static final String KEEP = "private, max-age=" + Duration.ofHours(1).toSeconds();

    private final Doorkeeper door;
    private final SignInRoutes signIn;
    private final FleetRoutes fleet;
    private final BookRoutes books;

    /// @param tls whether browsers speak TLS to this listener itself
    public OperatorDesk(Texts texts, HubDatabase database, Clock clock, SecureRandom random, boolean tls) {
        OperatorSessions sessions = new OperatorSessions(database, clock, random);
        OperatorLog log = new OperatorLog(database);
        Tries tries = new Tries(clock, WRONG_FROM_ONE, WRONG_FROM_ALL);
        this.door = new Doorkeeper(texts, sessions, tls);
        this.signIn = new SignInRoutes(door, new OperatorAccounts(database, clock), sessions, log, tries, clock);
        this.fleet = new FleetRoutes(
                door,
                new FleetReading(database),
                new FleetAlarms(database),
                new SqlStationRegistry(database),
                log,
                clock);
        this.books = new BookRoutes(door, new MoneyReading(database), new RefusalReading(database), log, clock);
    }

    public void in(RoutesConfig routes) {
        routes.before(http -> http.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store"));
        routes.before(door::look);
        routes.get("/desk.css", http -> file(http, "desk.css", "text/css; charset=utf-8"));
        routes.get("/font/{weight}", this::font);
        signIn.in(routes);
        fleet.in(routes);
        books.in(routes);
        routes.exception(Exception.class, this::bug);
        routes.exception(HttpResponseException.class, this::noRoute);
    }

    private void font(Context http) {
        String weight = http.pathParam("weight");
        if (FONTS.contains(weight)) {
            file(http, "/org/shubbak/core/text/font/IBMPlexSansArabic-" + weight + ".ttf", "font/ttf");
        } else {
            door.turn(http, 404, "desk.notFound");
        }
    }

    private static void file(Context http, String name, String type) {
        try (InputStream in = OperatorDesk.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar");
            }
            http.header("Cache-Control", KEEP).contentType(type).result(in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException(name + " cannot be read", e);
        }
    }

    private void noRoute(HttpResponseException none, Context http) {
        int status = none.getStatus();
        door.turn(http, status, status == 404 ? "desk.notFound" : status == 413 ? "desk.tooLarge" : "bad-request");
    }

    private void bug(Exception fault, Context http) {
        Incident incident = Incident.of(fault);
        LOG.error("bug: incident={} path={} {}", incident.code(), http.endpoint().path, Incident.places(fault));
        door.incident(http, 500, "internal", incident);
    }
}
