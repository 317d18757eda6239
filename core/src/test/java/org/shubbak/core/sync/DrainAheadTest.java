package org.shubbak.core.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.device.PrintOutcome;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// The next batch is made ready while one is on its way, and counts only if the hub took all of that one.
class DrainAheadTest extends DrainFixture {
    @Test
    void aLongQueueLeavesInItsOrderAndEachEventOnce() {
        fileFree(230);
        steps(4);

        assertThat(hub.received)
                .extracting(WireEvent::stationSeq)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 230).boxed().toList());
        assertThat(hub.batches).extracting(EventBatch::announced).containsOnly(List.of());
        assertThat(drain.status().waiting()).isZero();
        assertThat(waiting()).isZero();
    }

    @Test
    void whatFollowsARefusedEventIsNotSentThoughItWasReady() {
        CitizenApplication bad = desk.fileFree().application();
        fileFree(119);
        desk.counter.printed(bad.id(), new PrintOutcome.SentOnly(1, 1), Desk.CLERK);
        fileFree(10);
        hub.rejected = event -> event.stationSeq() == 1;
        steps(3);

        assertThat(hub.received)
                .filteredOn(event -> event.applicationId().equals(bad.id()))
                .extracting(WireEvent::type)
                .containsExactly("submitted");
        assertThat(hub.accepted).hasSize(129);
        assertThat(hub.batches.get(1).announced()).containsExactly(1L, 121L);
        assertThat(hub.batches.get(1).head().seq()).isEqualTo(131);
    }

    @Test
    void anEventOfWhichTheHubSaidNothingIsSentAgainBeforeWhatFollows() {
        fileFree(130);
        hub.misbehaviour.add((exchange, batch) -> HubStub.body(
                exchange,
                WireJson.write(new BatchAnswer(hub.take(batch).verdicts().subList(1, 100)))));
        steps(2);

        assertThat(hub.received.get(100).stationSeq()).isEqualTo(1);
        assertThat(hub.received).hasSize(131);
        assertThat(drain.status().waiting()).isZero();
    }

    @Test
    void ofTwoWordsAboutOneEventTheFirstCounts() {
        fileFree(130);
        hub.misbehaviour.add((exchange, batch) -> {
            UUID first = batch.events().getFirst().eventId();
            List<EventVerdict> said = new ArrayList<>(hub.take(batch).verdicts());
            said.addFirst(new EventVerdict(first, Verdict.DEFERRED, "later", null));
            HubStub.body(exchange, WireJson.write(new BatchAnswer(said)));
        });
        steps(2);

        assertThat(waiting()).isEqualTo(1);
        desk.clock.pass(Duration.ofMinutes(1));
        drain.step();
        assertThat(hub.received.getLast().stationSeq()).isEqualTo(1);
        assertThat(waiting()).isZero();
    }

    @Test
    void anAnswerThatWasLostWithTheProgramMakesOnlyDuplicates() {
        fileFree(230);
        steps(2);
        assertThat(waiting()).isEqualTo(130);

        drain = drain();
        steps(3);

        assertThat(hub.received).hasSize(330);
        assertThat(hub.accepted).hasSize(230);
        assertThat(waiting()).isZero();
    }

    @Test
    void aBatchThatWasReadyIsThrownAwayWhenTheHubStumblesOverTheOneBefore() {
        fileFree(130);
        hub.misbehaviour.add((exchange, batch) -> HubStub.status(exchange, 503));
        steps(3);

        assertThat(hub.received.get(100).stationSeq()).isEqualTo(1);
        assertThat(hub.accepted).hasSize(130);
        assertThat(waiting()).isZero();
    }

    @Test
    void whatIsRecordedWhileABatchIsOnItsWayIsInTheHeadOfTheNextOneMadeReady() {
        fileFree(230);
        steps(1);
        fileFree(1);
        steps(2);

        assertThat(hub.batches).extracting(batch -> batch.head().seq()).containsExactly(230L, 230L, 231L);
        assertThat(waiting()).isZero();
    }

    private void fileFree(int count) {
        for (int i = 0; i < count; i++) {
            desk.fileFree();
        }
    }

    private void steps(int count) {
        for (int i = 0; i < count; i++) {
            drain.step();
        }
    }

    private int waiting() {
        return desk.kept(transaction -> desk.store.outbox().waiting(transaction));
    }
}
