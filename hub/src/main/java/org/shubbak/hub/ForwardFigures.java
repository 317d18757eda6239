package org.shubbak.hub;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.forward.ForwardBook;
import org.shubbak.hub.forward.ForwardBook.Backlog;
import org.shubbak.hub.forward.PaperBook;
import org.shubbak.hub.forward.PaperBook.Papers;
import org.shubbak.hub.store.Stored;

/// What waits for each ministry, in the text format of Prometheus. Nothing where the database does not say.
record ForwardFigures(ForwardBook events, PaperBook papers, Clock clock) implements Supplier<String> {
    @Override
    public String get() {
        String text = events.backlog() instanceof Stored.Done<List<Backlog>> done ? events(done.value()) : "";
        return papers.backlog() instanceof Stored.Done<List<Papers>> done ? text + papers(done.value()) : text;
    }

    private static String papers(List<Papers> all) {
        StringBuilder text = new StringBuilder();
        Metrics.head(text, "shubbak_hub_forward_papers", "gauge", "Whole papers that their ministry has not got yet.");
        all.forEach(one -> Metrics.line(text, "shubbak_hub_forward_papers" + label(one.ministry()), one.waiting()));
        Metrics.head(
                text, "shubbak_hub_forward_papers_refused", "gauge", "Of these, refused by the ministry's system.");
        all.forEach(
                one -> Metrics.line(text, "shubbak_hub_forward_papers_refused" + label(one.ministry()), one.refused()));
        return text.toString();
    }

    private String events(List<Backlog> all) {
        StringBuilder text = new StringBuilder();
        Metrics.head(text, "shubbak_hub_forward_waiting", "gauge", "Events that their ministry has not got yet.");
        all.forEach(one -> Metrics.line(text, "shubbak_hub_forward_waiting" + label(one.ministry()), one.waiting()));
        Metrics.head(text, "shubbak_hub_forward_refused", "gauge", "Of these, refused by the ministry's system.");
        all.forEach(one -> Metrics.line(text, "shubbak_hub_forward_refused" + label(one.ministry()), one.refused()));
        Metrics.head(text, "shubbak_hub_forward_oldest_seconds", "gauge", "How long the oldest of them has waited.");
        all.forEach(one ->
                Metrics.line(text, "shubbak_hub_forward_oldest_seconds" + label(one.ministry()), age(one.oldestAt())));
        return text.toString();
    }

    private long age(@Nullable Instant oldest) {
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, clock.instant()).toSeconds());
    }

    /// The name is the catalogue's; what somebody else wrote there is not believed to be a label.
    private static String label(String ministry) {
        String plain = ministry.replaceAll("[^A-Za-z0-9_.-]", "_");
        return "{ministry=\"" + (plain.isEmpty() ? "unknown" : plain) + "\"}";
    }
}
