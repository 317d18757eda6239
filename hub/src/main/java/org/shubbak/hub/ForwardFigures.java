package org.shubbak.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.forward.ForwardBook;
import org.shubbak.hub.forward.ForwardBook.Backlog;
import org.shubbak.hub.store.Stored;

/// What waits for each ministry, in the text format of Prometheus. Nothing where the database does not say.
record ForwardFigures(ForwardBook book, Clock clock) implements Supplier<String> {
    @Override
    public String get() {
        return book.backlog() instanceof Stored.Done<List<Backlog>> done ? text(done.value()) : "";
    }

    private String text(List<Backlog> all) {
        StringBuilder text = new StringBuilder();
        Metrics.head(text, "shubbak_hub_forward_waiting", "gauge", "Events that their ministry has not got yet.");
        all.forEach(one -> Metrics.line(text, "shubbak_hub_forward_waiting" + label(one), one.waiting()));
        Metrics.head(text, "shubbak_hub_forward_refused", "gauge", "Of these, refused by the ministry's system.");
        all.forEach(one -> Metrics.line(text, "shubbak_hub_forward_refused" + label(one), one.refused()));
        Metrics.head(text, "shubbak_hub_forward_oldest_seconds", "gauge", "How long the oldest of them has waited.");
        all.forEach(one -> Metrics.line(text, "shubbak_hub_forward_oldest_seconds" + label(one), age(one.oldestAt())));
        return text.toString();
    }

    private long age(@Nullable Instant oldest) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    /// The name is the catalogue's; what somebody else wrote there is not believed to be a label.
    private static String label(Backlog backlog) {
        String plain = backlog.ministry().replaceAll("[^A-Za-z0-9_.-]", "_");
        return "{ministry=\"" + (plain.isEmpty() ? "unknown" : plain) + "\"}";
    }
}
