package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.store.HubStore;
import org.shubbak.hub.store.LedgerQuestion;
import org.shubbak.hub.store.Stored;

/// `GET /v1/ledger`: what money this hub has booked for the station that asks, for the end of its day. Nobody else's.
record LedgerRoute(HubStore store, Door door, Replies replies) implements Routes {
    private static final Duration LONGEST = Duration.ofDays(32);
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    @Override
    public void in(RoutesConfig routes) {
        routes.get("/v1/ledger", this::get);
    }

    void get(Context http) {
        Optional<LedgerQuestion> question = question(http);
        if (question.isEmpty()) {
            replies.problem(http, 400, "not-a-ledger-question");
        } else if (door.sender(http, question.get().station()) instanceof Entrance.Welcome) {
            answer(http, question.get());
        }
    }

    private void answer(Context http, LedgerQuestion question) {
        switch (store.ledger(question)) {
            case Stored.Done<LedgerPage> done -> http.contentType(Replies.JSON).result(WireJson.write(done.value()));
            case Stored.Late<LedgerPage> late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Stored.Failed<LedgerPage> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-readable", failed.incident());
        }
    }

    private static Optional<LedgerQuestion> question(Context http) {
        String station = http.queryParam("station");
        Instant from = second(http.queryParam("from"));
        Instant until = second(http.queryParam("until"));
        String after = http.queryParam("after");
        Matcher cursor = CURSOR.matcher(after == null ? "0-0" : after);
        if (station == null || from == null || until == null || !cursor.matches()) {
            return Optional.empty();
        }
        Duration asked = Duration.between(from, until);
        return asked.isPositive() && asked.compareTo(LONGEST) <= 0
                ? Optional.of(new LedgerQuestion(
                        station,
                        words(from),
                        words(until),
                        Long.parseLong(cursor.group(1)),
                        Long.parseLong(cursor.group(2))))
                : Optional.empty();
    }

    private static @Nullable Instant second(@Nullable String written) {
        try {
            Instant at = written == null ? null : Instant.parse(written);
            return at == null || !at.equals(at.truncatedTo(ChronoUnit.SECONDS)) ? null : at;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /// Without the Z: so the words of every fraction of that second follow it, and those of the second before do not.
    private static String words(Instant second) {
        return second.toString().replace("Z", "");
    }
}
