package org.shubbak.hub.desk;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Texts;
import org.shubbak.hub.operators.OperatorSessions;
import org.shubbak.hub.operators.OperatorSessions.Session;
import org.shubbak.hub.store.Stored;

/// Lets nobody in who has not signed in, and takes no form that this very session was not shown.
/// @param tls whether browsers speak TLS to this listener itself
public record Doorkeeper(Texts texts, OperatorSessions sessions, boolean tls) {
    static final String COOKIE = "shubbak_operator";
    private static final String SESSION = "session";
    private static final Set<String> OPEN = Set.of("/sign-in", "/desk.css", "/health");

    void look(Context http) {
        if (http.queryParam("lang") != null) {
            set(http, Visit.LANGUAGE_COOKIE, Visit.languageOf(http).tag());
        }
        boolean post =
                !http.method().name().equals("GET") && !http.method().name().equals("HEAD");
        if (post && !fromHere(http)) {
            turn(http, 403, "desk.notFromHere");
            return;
        }
        if (OPEN.contains(http.path()) || http.path().startsWith("/font/")) {
            return;
        }
        String token = http.cookie(COOKIE);
        Stored<Optional<Session>> found = token == null ? new Stored.Done<>(Optional.empty()) : sessions.find(token);
        switch (found) {
            case Stored.Late<Optional<Session>> late -> turn(http, 503, "busy");
            case Stored.Failed<Optional<Session>> failed -> incident(http, 503, "not-readable", failed.incident());
            case Stored.Done<Optional<Session>> done -> let(http, done.value(), post);
        }
    }

    private void let(Context http, Optional<Session> session, boolean post) {
        if (session.isEmpty()) {
            http.redirect("/sign-in", io.javalin.http.HttpStatus.SEE_OTHER);
            http.skipRemainingHandlers();
        } else if (post && !same(session.get().csrf(), http.formParam("csrf"))) {
            turn(http, 403, "desk.notFromHere");
        } else {
            http.attribute(SESSION, session.get());
        }
    }

    /// Browsers say where a form stood. One that says nothing is too old, or no browser.
    private static boolean fromHere(Context http) {
        String site = http.header("Sec-Fetch-Site");
        return site == null || site.equals("same-origin") || site.equals("none");
    }

    private static boolean same(String ours, @Nullable String shown) {
        return shown != null && MessageDigest.isEqual(ours.getBytes(UTF_8), shown.getBytes(UTF_8));
    }

    Visit visit(Context http) {
        Session session = http.attribute(SESSION);
        return new Visit(http, texts, Visit.languageOf(http), session);
    }

    void begin(Context http, String token) {
        set(http, COOKIE, token);
    }

    void end(Context http) {
        http.removeCookie(COOKIE, "/");
    }

    /// Gone with the browser, for no script and for no other site; over TLS only, where that is what the browser
    /// speaks.
    private void set(Context http, String name, String value) {
        boolean secure = tls || "https".equals(http.header("X-Forwarded-Proto"));
        http.cookie(new Cookie(name, value, "/", -1, secure, true, null, SameSite.STRICT));
    }

    /// Empty when it was answered that it cannot be had now.
    <T> Optional<T> value(Context http, Stored<T> stored) {
        return switch (stored) {
            case Stored.Done<T> done -> Optional.of(done.value());
            case Stored.Late<T> late -> {
                turn(http, 503, "busy");
                yield Optional.empty();
            }
            case Stored.Failed<T> failed -> {
                incident(http, 503, "not-readable", failed.incident());
                yield Optional.empty();
            }
        };
    }

    void turn(Context http, int status, String code) {
        turn(http, status, code, null);
    }

    void incident(Context http, int status, String code, Incident incident) {
        turn(http, status, code, incident);
    }

    private void turn(Context http, int status, String code, @Nullable Incident incident) {
        Visit visit = visit(http);
        String title = visit.say("desk.notDone");
        visit.show(status, Frame.page(visit, title, "", html -> {
            html.element("p", visit.say("problem." + code), "class", "error", "role", "alert", "id", "problem");
            if (incident != null) {
                html.element("p", visit.say("start.incident", incident.code()));
            }
            html.open("p")
                    .element("a", visit.say("desk.backToFleet"), "href", "/")
                    .close();
        }));
        http.skipRemainingHandlers();
    }
}
