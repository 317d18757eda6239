package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.shubbak.core.sync.Backoff;
import org.shubbak.core.sync.HttpHubClient;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;

/// One of thousands whose line is back: sends its day as a station does, with the client and the waiting of one, and
/// counts nothing as taken that the hub has not said.
final class ReturningStation {
    private static final List<String> AN_APPLICATION =
            List.of(EventTypes.SUBMITTED, EventTypes.PAID, EventTypes.RECEIPT_PRINTED);

    private final EventBatch day;
    private final HttpHubClient hub;
    private final Backoff backoff;

    private ReturningStation(EventBatch day, HttpHubClient hub, Backoff backoff) {
        this.day = day;
        this.hub = hub;
        this.backoff = backoff;
    }

    /// Its day is one batch. Has its own key, its own chain, and its own line while it speaks; the threads are those of
    /// the client, which all share.
    static ReturningStation with(int number, int applications, URI hub, HttpClient client) {
        StationKey key = StationKey.of("returning-" + number);
        SendingStation station = new SendingStation("returning-" + number, key);
        List<WireEvent> day = new ArrayList<>();
        for (int i = 0; i < applications; i++) {
            UUID application = station.newApplication();
            for (int place = 1; place <= AN_APPLICATION.size(); place++) {
                day.add(station.event(application, place, AN_APPLICATION.get(place - 1)));
            }
        }
        return new ReturningStation(
                station.batch(day),
                new HttpHubClient(hub, key.publicKey(), client, Duration.ofMinutes(1)),
                new Backoff(new Random(number)));
    }

    int events() {
        return day.events().size();
    }

    void sendAll(ReturnTally tally, long deadline) {
        while (System.nanoTime() < deadline) {
            Duration wait = tried(tally);
            if (wait.isZero()) {
                return;
            }
            LockSupport.parkNanos(wait.toNanos());
        }
        throw new AssertionError("a station was not served in time");
    }

    private Duration tried(ReturnTally tally) {
        long start = System.nanoTime();
        HubAnswer answer = hub.send(day);
        long took = System.nanoTime() - start;
        Duration own = backoff.next();
        return switch (answer) {
            case HubAnswer.Answered answered -> {
                assertThat(allTaken(answered.answer())).isTrue();
                tally.taken(took);
                yield Duration.ZERO;
            }
            case HubAnswer.Unknown unknown -> {
                unknown.retryAfter()
                        .ifPresentOrElse(asked -> tally.toldToComeAgain(took), () -> tally.lost(unknown.problem()));
                yield unknown.retryAfter().map(backoff::notBefore).orElse(own);
            }
            default -> throw new AssertionError("not said to a station of good standing: " + answer);
        };
    }

    private boolean allTaken(BatchAnswer answer) {
        return answer.verdicts().size() == events()
                && answer.verdicts().stream()
                        .map(EventVerdict::verdict)
                        .allMatch(verdict -> verdict == Verdict.ACCEPTED || verdict == Verdict.DUPLICATE);
    }
}
