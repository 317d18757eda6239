package org.shubbak.hub.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.hub.store.Filing.Alarm;
import org.shubbak.hub.store.Standing.Before;

/// The events of one batch on their way through the judge: what was known before them, what was said, what is to be
/// written. Knows the events of the batch that came before the one in hand.
final class BatchLedger {
    private final String station;
    private final Knowledge knowledge;
    private final List<EventVerdict> verdicts = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final List<Accepted> accepted = new ArrayList<>();
    private final List<Open> open = new ArrayList<>();

    BatchLedger(String station, Knowledge knowledge) {
        this.station = station;
        this.knowledge = knowledge;
    }

    /// What the tables hold of everything a batch touches; kept current while the batch is judged.
    record Knowledge(Map<UUID, Known> events, Map<UUID, Places> applications, Set<Long> stationSeqs) {}

    /// @param note the code that went with the event's acceptance
    record Known(String hash, @Nullable String note) {}

    record Accepted(
            String station,
            WireEvent event,
            String hash,
            @Nullable String note) {}

    record Open(UUID applicationId, EventVerdict verdict) {}

    /// @param hash the event's fingerprint
    void enter(WireEvent event, String hash, Judge judge) {
        Places places = places(event.applicationId());
        int place = event.applicationSeq();
        EventVerdict verdict =
                judge.judge(event, new Standing(before(event, hash), places.taken(place), places.next()));
        switch (verdict.verdict()) {
            case ACCEPTED -> {
                if (!knowledge.stationSeqs().add(event.stationSeq())) {
                    alarms.add(new Alarm("station-seq-reuse", station, event.eventId()));
                }
                accepted.add(new Accepted(station, event, hash, verdict.code()));
                knowledge.events().put(event.eventId(), new Known(hash, verdict.code()));
                places.take(place);
            }
            case DEFERRED, CONFLICT -> open.add(new Open(event.applicationId(), verdict));
            // The first event keeps its verdict; what came under its name is only noted.
            case REJECTED -> alarms.add(new Alarm("id-reuse", station, event.eventId()));
            case DUPLICATE -> {}
        }
        verdicts.add(verdict);
    }

    private Places places(UUID application) {
        return knowledge.applications().computeIfAbsent(application, id -> new Places(1, 0));
    }

    private Before before(WireEvent event, String hash) {
        Known known = knowledge.events().get(event.eventId());
        if (known == null) {
            return new Before.Never();
        }
        return known.hash().equals(hash) ? new Before.Same(known.note()) : new Before.Another();
    }

    List<Accepted> accepted() {
        return accepted;
    }

    /// Events that stay at their station. One that was also accepted, further down the same batch, is not among them.
    List<Open> open() {
        return open.stream()
                .filter(one -> !knowledge.events().containsKey(one.verdict().eventId()))
                .toList();
    }

    boolean takesAll() {
        return accepted.size() == verdicts.size();
    }

    Map<UUID, Places> applications() {
        return knowledge.applications();
    }

    Filing filing() {
        return new Filing(verdicts, alarms);
    }
}
