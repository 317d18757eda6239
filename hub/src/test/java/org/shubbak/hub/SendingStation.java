package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.sync.wire.WireEvent;

/// A station that numbers its events as a real one does. One thread.
final class SendingStation {
    static final String MARKER = "يوسف 900000009";
    private final String name;
    private final Signer key;
    private ChainHead head = ChainHead.NONE;
    private long applications;

    SendingStation(String name) {
        this(name, StationKey.of(name));
    }

    SendingStation(String name, Signer key) {
        this.name = name;
        this.key = key;
    }

    String name() {
        return name;
    }

    UUID newApplication() {
        return id("application " + ++applications);
    }

    WireEvent event(UUID application, int place, String type) {
        String facts = "{\"office\":\"RAM\",\"service\":\"s-" + (head.seq() + 1) + "\"}";
        return event(application, place, type, "2026-11-23T09:15:00Z", facts);
    }

    WireEvent to(String ministry, UUID application, int place, String type) {
        return told(
                application,
                place,
                type,
                "{\"office\":\"RAM\",\"ministry\":\"" + ministry + "\",\"actor\":\"clerk-7\",\"number\":\"RAM-26-1\"}");
    }

    /// With facts of the caller's own.
    WireEvent told(UUID application, int place, String type, String facts) {
        return event(application, place, type, "2026-11-23T09:15:00Z", facts);
    }

    /// Money of an application of its own.
    WireEvent money(String type, String recordedAt, long minor, String currency) {
        String facts = "{\"office\":\"RAM\",\"minor\":" + minor + ",\"currency\":\"" + currency + "\"}";
        return event(newApplication(), 1, type, recordedAt, facts);
    }

    /// The first event of an application of its own.
    WireEvent fact(String type, String facts) {
        return event(newApplication(), 1, type, "2026-11-23T09:15:00Z", facts);
    }

    private WireEvent event(UUID application, int place, String type, String recordedAt, String facts) {
        long number = head.seq() + 1;
        WireEvent event = new WireEvent(
                id("event " + number),
                application,
                place,
                number,
                type,
                recordedAt,
                head.hash(),
                facts,
                "{\"name\":\"" + MARKER + "\",\"n\":" + number + "}");
        head = new ChainHead(number, event.hash());
        return event;
    }

    /// Submitted, paid, printed.
    List<WireEvent> wholeApplication() {
        UUID application = newApplication();
        return List.of(
                event(application, 1, EventTypes.SUBMITTED),
                event(application, 2, EventTypes.PAID),
                event(application, 3, EventTypes.RECEIPT_PRINTED));
    }

    EventBatch batch(WireEvent... batch) {
        return batch(List.of(batch));
    }

    EventBatch batch(List<WireEvent> batch) {
        return EventBatch.signed(name, batch, head, List.of(), key);
    }

    EventBatch announcing(long aside, List<WireEvent> batch) {
        return EventBatch.signed(name, batch, head, List.of(aside), key);
    }

    /// Whatever events somebody puts together, under a good signature.
    static EventBatch batch(String station, List<WireEvent> events) {
        return EventBatch.signed(station, events, ChainHead.NONE, List.of(), StationKey.of(station));
    }

    /// The same event with another content.
    static WireEvent changed(WireEvent event) {
        return new WireEvent(
                event.eventId(),
                event.applicationId(),
                event.applicationSeq(),
                event.stationSeq(),
                event.type(),
                event.recordedAt(),
                event.prevHash(),
                event.facts(),
                event.body() + " ");
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((name + " " + what).getBytes(UTF_8));
    }
}
