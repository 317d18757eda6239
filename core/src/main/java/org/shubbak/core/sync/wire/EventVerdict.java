package org.shubbak.core.sync.wire;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;

/// The hub's answer about one event, the same however often it is asked.
/// @param code why it was rejected, deferred or in conflict; null when accepted, or `unmatched` where a payment was
///     accepted out of its place
/// @param text the same for people, in both languages; null when accepted
public record EventVerdict(
        UUID eventId,
        Verdict verdict,
        @Nullable String code,
        @Nullable LocalText text) {

    /// Whether the hub has the event, and had it before or not.
    public boolean taken() {
        return verdict == Verdict.ACCEPTED || verdict == Verdict.DUPLICATE;
    }

    /// The first about each event: a hub that says two things about one is believed once.
    public static Map<UUID, EventVerdict> firsts(List<EventVerdict> verdicts) {
        Map<UUID, EventVerdict> firsts = new HashMap<>();
        verdicts.forEach(verdict -> firsts.putIfAbsent(verdict.eventId(), verdict));
        return firsts;
    }
}
