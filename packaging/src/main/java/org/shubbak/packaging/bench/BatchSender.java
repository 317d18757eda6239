package org.shubbak.packaging.bench;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shubbak.core.store.Ids;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireEvent;

/// The events of one station, in batches. One thread.
final class BatchSender {
    /// Three events an application.
    static final int EVENTS = 99;

    private static final List<String> TYPES =
            List.of(EventTypes.PAID, EventTypes.SUBMITTED, EventTypes.RECEIPT_PRINTED);

    private final String station;
    private final String body;
    private final Ids ids;
    private final Queue<EventBatch> ready = new ArrayDeque<>();
    private ChainHead head = ChainHead.NONE;

    /// @param letters of each body
    BatchSender(int number, int letters) {
        this.station = "bench-" + number;
        SplittableRandom random = new SplittableRandom(number);
        this.ids = new Ids(Clock.systemUTC(), random);
        this.body =
                random.ints(letters, 'A', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    /// Makes them before the clock runs: they cost the same on either side.
    void prepare(int batches) {
        for (int i = 0; i < batches; i++) {
            ready.add(made());
        }
    }

    EventBatch next() {
        return ready.remove();
    }

    /// Nothing is signed: the store does not look at it.
    private EventBatch made() {
        List<WireEvent> events = new ArrayList<>();
        while (events.size() < EVENTS) {
            UUID application = ids.next();
            for (int place = 1; place <= TYPES.size(); place++) {
                WireEvent event = new WireEvent(
                        ids.next(),
                        application,
                        place,
                        head.seq() + 1,
                        TYPES.get(place - 1),
                        Instant.now().toString(),
                        head.hash(),
                        "{\"office\":\"BEN\"}",
                        body);
                head = new ChainHead(event.stationSeq(), event.hash());
                events.add(event);
            }
        }
        return new EventBatch(station, events, head, List.of(), "");
    }
}
