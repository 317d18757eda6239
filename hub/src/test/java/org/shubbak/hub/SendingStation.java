package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;

/// A station that numbers its events as a real one does. One thread.
final class SendingStation {
    static final String MARKER = "يوسف 900000009";
    private final String name;
    private long events;
    private long applications;

    SendingStation(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    UUID newApplication() {
        return id("application " + ++applications);
    }

    WireEvent event(UUID application, int place, String type) {
        long number = ++events;
        return new WireEvent(
                id("event " + number),
                application,
                place,
                number,
                type,
                "2026-11-23T09:15:00Z",
                "{\"name\":\"" + MARKER + "\",\"n\":" + number + "}");
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
        return new EventBatch(name, List.of(batch));
    }

    private UUID id(String what) {
        return UUID.nameUUIDFromBytes((name + " " + what).getBytes(UTF_8));
    }
}
