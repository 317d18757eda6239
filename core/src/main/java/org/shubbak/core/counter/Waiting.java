package org.shubbak.core.counter;

import org.shubbak.core.store.WaitingEvent;
import org.shubbak.core.text.Problem;

/// Why an application is not wholly at the hub yet, whose turn it is, and what happens next.
/// @param turn of `STATION` where it only waits for the line: then what the line says of itself is the better reason
public record Waiting(Problem why, Turn turn, Problem next) {

    static Waiting of(WaitingEvent event) {
        return switch (event.state()) {
            case PENDING -> event.code() == null ? of("queue", Turn.STATION) : of("deferred", Turn.HUB);
            case REJECTED -> of("rejected", Turn.CLERK);
            case CONFLICT -> of("conflict", Turn.SUPPORT);
            case PARKED -> of("parked", Turn.SUPPORT);
            case ACCEPTED -> throw new IllegalArgumentException("it waits no longer");
        };
    }

    private static Waiting of(String reason, Turn turn) {
        return new Waiting(Problem.of("waiting.why." + reason), turn, Problem.of("waiting.next." + reason));
    }
}
