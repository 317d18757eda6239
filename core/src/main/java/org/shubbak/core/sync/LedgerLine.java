package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.LedgerPage;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.Problem;

/// Asks the hub what it has booked for this station: `GET /v1/ledger`, page by page. One thread, that of its line.
/// @param station whose money; a hub tells nobody another's
public record LedgerLine(HubClient line, String station) {
    private static final int MOST_PAGES = 1000;

    /// What was recorded in this time, the end left out; whole seconds.
    public LedgerAnswer between(Instant from, Instant until) {
        List<LedgerPage.Entry> entries = new ArrayList<>();
        String after = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            switch (page(from, until, after)) {
                case One.Not not -> {
                    return new LedgerAnswer.Not(not.problem());
                }
                case One.Read read -> {
                    entries.addAll(read.page().entries());
                    after = read.page().next();
                }
            }
            if (after == null) {
                return new LedgerAnswer.Whole(entries);
            }
        }
        return new LedgerAnswer.Not(Problem.of("sync.notUnderstood"));
    }

    private sealed interface One {
        record Read(LedgerPage page) implements One {}

        record Not(Problem problem) implements One {}
    }

    private One page(Instant from, Instant until, @Nullable String after) {
        String question = "/v1/ledger?station=" + URLEncoder.encode(station, UTF_8) + "&from=" + from + "&until="
                + until + (after == null ? "" : "&after=" + URLEncoder.encode(after, UTF_8));
        return switch (line.ask(HubQuestion.get(question))) {
            case HubReply.Unknown unknown -> new One.Not(unknown.problem());
            case HubReply.Refused refused -> new One.Not(refused.problem());
            case HubReply.Said said ->
                switch (WireJson.readLedger(said.json().getBytes(UTF_8))) {
                    case Parsed.Good<LedgerPage> good -> new One.Read(good.value());
                    case Parsed.Bad<LedgerPage> bad -> new One.Not(Problem.of("sync.notUnderstood"));
                };
        };
    }
}
