package org.shubbak.core.sync;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.store.ChangeEffect;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.ChangeJson;
import org.shubbak.core.sync.wire.ChangePage;
import org.shubbak.core.sync.wire.HubChange;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.text.Problem;

/// Hears from the hub what became of what was sent.
/// @param station the name under which the hub knows this one
/// @param effects what changes make true here besides what the store does with them
record ChangeDesk(StationStore store, HubClient hub, String station, List<ChangeEffect> effects) {
    /// Enough for a station that was away for months; the rest comes with the next round.
    private static final int MOST_PAGES = 100;

    /// The same once more is always right.
    /// @return why nothing was heard
    Optional<Problem> run() {
        for (int page = 0; page < MOST_PAGES; page++) {
            Kept<Long> cursor = store.transact(store.changes()::cursor);
            if (!(cursor instanceof Kept.Done<Long> after)) {
                return Optional.of(((Kept.Not<Long>) cursor).problem());
            }
            Heard heard = hear(after.value());
            if (heard.problem().isPresent() || !heard.more()) {
                return heard.problem();
            }
        }
        return Optional.empty();
    }

    private record Heard(boolean more, Optional<Problem> problem) {
        static Heard not(Problem problem) {
            return new Heard(false, Optional.of(problem));
        }
    }

    private Heard hear(long after) {
        String path = "/v1/changes?station=" + URLEncoder.encode(station, StandardCharsets.UTF_8) + "&after=" + after;
        return switch (hub.ask(HubQuestion.get(path))) {
            case HubReply.Unknown unknown -> Heard.not(unknown.problem());
            case HubReply.Refused refused -> Heard.not(refused.problem());
            case HubReply.Said said ->
                switch (ChangeJson.readPage(said.json())) {
                    case Parsed.Bad<ChangePage> bad -> Heard.not(Problem.of("sync.notUnderstood"));
                    case Parsed.Good<ChangePage> good -> take(good.value());
                };
        };
    }

    private Heard take(ChangePage page) {
        Kept<Boolean> kept = store.transact(transaction -> {
            for (HubChange change : page.changes()) {
                if (!store.changes().take(transaction, change)) {
                    return false;
                }
                for (ChangeEffect effect : effects) {
                    effect.of(transaction, change);
                }
            }
            return true;
        });
        return switch (kept) {
            case Kept.Not<Boolean> not -> Heard.not(not.problem());
            case Kept.Done<Boolean> done ->
                done.value()
                        ? new Heard(page.more() && !page.changes().isEmpty(), Optional.empty())
                        : Heard.not(Problem.of("sync.notUnderstood"));
        };
    }
}
