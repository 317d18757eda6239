package org.shubbak.hub.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.enrol.Tries;
import org.shubbak.hub.operators.Operator;
import org.shubbak.hub.operators.OperatorAccounts;
import org.shubbak.hub.operators.OperatorLog;
import org.shubbak.hub.operators.OperatorSessions;
import org.shubbak.hub.operators.SignIn;
import org.shubbak.hub.store.Stored;

/// In and out.
/// @param tries an office may sit behind one address, so it may be wrong more often than one account
record SignInRoutes(
        Doorkeeper door,
        OperatorAccounts accounts,
        OperatorSessions sessions,
        OperatorLog log,
        Tries tries,
        Clock clock) {

    void in(RoutesConfig routes) {
        routes.get("/sign-in", http -> show(http, 200, null, ""));
        routes.post("/sign-in", this::signIn);
        routes.post("/sign-out", this::signOut);
    }

    private void show(Context http, int status, @Nullable String problem, String name) {
        Visit visit = door.visit(http);
        visit.show(status, new SignInPage(visit, problem, name).html());
    }

    private void signIn(Context http) {
        String name = given(http, "name");
        if (!tries.open(http.ip())) {
            show(http.header("Retry-After", "900"), 429, "desk.closed", name);
            return;
        }
        switch (accounts.signIn(name, given(http, "password"), http.ip())) {
            case Stored.Late<SignIn> late -> door.turn(http, 503, "busy");
            case Stored.Failed<SignIn> failed -> door.incident(http, 503, "not-kept", failed.incident());
            case Stored.Done<SignIn> done -> answer(http, done.value(), name);
        }
    }

    private static String given(Context http, String field) {
        String value = http.formParam(field);
        return value == null ? "" : value;
    }

    private void answer(Context http, SignIn outcome, String name) {
        switch (outcome) {
            case SignIn.Wrong wrong -> {
                tries.wrong(http.ip());
                show(http, 403, "desk.wrong", name);
            }
            case SignIn.Closed closed -> {
                tries.wrong(http.ip());
                show(http.header("Retry-After", "900"), 429, "desk.closed", name);
            }
            case SignIn.Welcome welcome -> begin(http, welcome.operator());
        }
    }

    private void begin(Context http, Operator operator) {
        switch (sessions.begin(operator)) {
            case Stored.Late<String> late -> door.turn(http, 503, "busy");
            case Stored.Failed<String> failed -> door.incident(http, 503, "not-kept", failed.incident());
            case Stored.Done<String> done -> {
                door.begin(http, done.value());
                http.redirect("/", HttpStatus.SEE_OTHER);
            }
        }
    }

    private void signOut(Context http) {
        String token = http.cookie(Doorkeeper.COOKIE);
        var session = door.visit(http).session();
        if (token != null && session != null) {
            OperatorLog.Act act = new OperatorLog.Act(session.operator().name(), "signed-out", "", http.ip());
            if (!(sessions.end(token) instanceof Stored.Done<Boolean>)
                    || !(log.add(clock.instant(), act) instanceof Stored.Done<Boolean>)) {
                door.turn(http, 503, "busy");
                return;
            }
        }
        door.end(http);
        http.redirect("/sign-in", HttpStatus.SEE_OTHER);
    }
}
