package org.shubbak.core.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.text.LocalText;

/// Writes down what the hub said about events, and what that makes of their applications.
public final class SyncRecords {
    private static final String HUB = "hub";

    private final ApplicationStore applications;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    SyncRecords(ApplicationStore applications, Outbox outbox, AuditLog audit, Clock clock) {
        this.applications = applications;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// Verdicts about events that were not sent are passed over; an event without a verdict stays as it is.
    /// @param again when a deferred event is sent the next time
    public void apply(Transaction transaction, List<WireEvent> sent, List<EventVerdict> verdicts, Duration again)
            throws StoreFault {
        Map<UUID, EventVerdict> firsts = EventVerdict.firsts(verdicts);
        List<WireEvent> judged = sent.stream()
                .filter(event -> firsts.containsKey(event.eventId()))
                .toList();
        List<WireEvent> plain = new ArrayList<>();
        for (WireEvent event : judged) {
            EventVerdict verdict = Objects.requireNonNull(firsts.get(event.eventId()));
            if (verdict.taken() && verdict.code() == null) {
                plain.add(event);
            } else {
                apply(transaction, event, verdict, again);
            }
        }
        outbox.accept(transaction, plain);
        applications.settle(
                transaction,
                judged.stream().map(WireEvent::applicationId).distinct().toList(),
                clock.instant());
    }

    /// Verdicts that came another way than over the line, perhaps long after they were given, perhaps not for the first
    /// time: they judge only what still waits.
    /// @return how many events they judged
    public int applyLate(Transaction transaction, List<EventVerdict> verdicts, Duration again) throws StoreFault {
        List<WireEvent> waiting = outbox.pending(
                transaction, verdicts.stream().map(EventVerdict::eventId).toList());
        apply(transaction, waiting, verdicts, again);
        return waiting.size();
    }

    /// Sets aside an event that no batch gets through with, so that the others do.
    public void park(Transaction transaction, WireEvent event, LocalText reason) throws StoreFault {
        stop(transaction, event, EventState.PARKED, "parked", reason);
    }

    private void apply(Transaction transaction, WireEvent event, EventVerdict verdict, Duration again)
            throws StoreFault {
        switch (verdict.verdict()) {
            case ACCEPTED, DUPLICATE ->
                outbox.settle(transaction, event.eventId(), EventState.ACCEPTED, verdict.code());
            case REJECTED -> stop(transaction, event, EventState.REJECTED, verdict.code(), verdict.text());
            case CONFLICT -> stop(transaction, event, EventState.CONFLICT, verdict.code(), verdict.text());
            case DEFERRED -> {
                Instant until = clock.instant().plus(again);
                outbox.defer(transaction, event.eventId(), until, verdict.code());
            }
        }
    }

    private void stop(
            Transaction transaction,
            WireEvent event,
            EventState state,
            @Nullable String code,
            @Nullable LocalText reason)
            throws StoreFault {
        outbox.settle(transaction, event.eventId(), state, code);
        applications.refuse(transaction, event.applicationId(), reason);
        audit.add(transaction, HUB, state.name(), event.applicationId().toString(), event.type());
    }
}
