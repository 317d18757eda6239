package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.seal.MinistryPair;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.EventFacts;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;

/// What lets the hub prove that a station's events are all there, unchanged, and that station's own.
class ChainTest extends DrainFixture {
    @Test
    void everyEventHoldsTheHashOfTheStationsEventBeforeItAcrossApplicationsAndRestarts() {
        desk.filePaid();
        desk.fileFree();
        desk = desk.again();
        desk.filePaid();
        drain = drain();
        drain.step();

        String before = ChainHead.NONE.hash();
        for (WireEvent event : hub.received) {
            assertThat(event.prevHash()).isEqualTo(before);
            before = event.hash();
        }
        assertThat(hub.received).hasSize(5);
        assertThat(hub.batches.getLast().head()).isEqualTo(new ChainHead(5, before));
    }

    @Test
    void theStationSignsEveryBatchAndAnyChangeUnderTheSignatureIsNoticed() {
        desk.filePaid();
        drain.step();
        EventBatch sent = hub.batches.getFirst();

        assertThat(genuine(sent)).isTrue();
        changed(sent)
                .forEach(
                        other -> assertThat(genuine(other)).as(other.toString()).isFalse());
    }

    @Test
    void whatStandsAsideIsAnnouncedSoThatAHoleIsNoAlarm() {
        desk.fileFree();
        hub.rejected = event -> true;
        drain.step();
        hub.rejected = event -> false;
        desk.fileFree();
        drain.step();

        assertThat(hub.batches.getLast().announced()).containsExactly(1L);
        assertThat(hub.batches.getLast().events())
                .extracting(WireEvent::stationSeq)
                .containsExactly(2L);
    }

    @Test
    void theHubLearnsWhatItMustKnowAndNothingAboutThePerson() {
        desk.filePaid();
        drain.step();

        WireEvent paid = hub.received.getFirst();
        Parsed<EventFacts> facts = WireJson.readFacts(paid.facts());
        assertThat(facts).isInstanceOf(Parsed.Good.class);
        EventFacts money = ((Parsed.Good<EventFacts>) facts).value();
        assertThat(List.of(money.office(), money.ministry(), money.service(), money.method(), money.state()))
                .containsExactly("RAM", "moi", "birth-certificate", "CASH", "PAID");
        assertThat(money.minor()).isEqualTo(15000L);
        assertThat(hub.received.toString() + hub.batches.getFirst())
                .doesNotContain("400000014")
                .doesNotContain("Yousef")
                .doesNotContain("يوسف");
        assertThat(MinistryPair.MOI.read(hub.received.getLast().body())).contains("400000014", "Yousef");
    }

    private boolean genuine(EventBatch batch) {
        byte[] signature = Base64.getUrlDecoder().decode(batch.signature());
        return StationIdentity.verify(desk.identity.publicKey(), batch.digest(), signature);
    }

    /// The same batch with one thing in it changed, each in its turn.
    private static List<EventBatch> changed(EventBatch sent) {
        WireEvent first = sent.events().getFirst();
        WireEvent second = sent.events().getLast();
        List<EventBatch> all = new ArrayList<>(List.of(
                with(sent, List.of(second)),
                with(sent, List.of(second, first)),
                with(sent, List.of(first, second, second))));
        String json = new String(WireJson.write(sent), UTF_8);
        for (String field :
                List.of("\"eventId\":\"", "\"applicationId\":\"", "\"prevHash\":\"", "\"hash\":\"", "\"station\":\"")) {
            String other = json.contains(field + "a") ? "b" : "a";
            all.add(read(json.replaceFirst(field + ".", field + other)));
        }
        for (String field : List.of("applicationSeq", "stationSeq", "seq")) {
            all.add(read(json.replaceFirst("\"" + field + "\":", "\"" + field + "\":9")));
        }
        all.add(read(json.replaceFirst("\"type\":\"paid", "\"type\":\"paid2")));
        all.add(read(json.replaceFirst("\"recordedAt\":\"20", "\"recordedAt\":\"19")));
        all.add(read(json.replaceFirst("\"facts\":\"\\{", "\"facts\":\"{ ")));
        all.add(read(json.replaceFirst("\"body\":\"eyJ", "\"body\":\"eyK")));
        all.add(read(json.replaceFirst("\"announced\":\\[", "\"announced\":[1")));
        assertThat(all).doesNotContain(sent);
        return all;
    }

    private static EventBatch with(EventBatch sent, List<WireEvent> events) {
        return new EventBatch(sent.station(), events, sent.head(), sent.announced(), sent.signature());
    }

    private static EventBatch read(String json) {
        Parsed<EventBatch> parsed = WireJson.readBatch(json.getBytes(UTF_8));
        if (parsed instanceof Parsed.Good<EventBatch> good) {
            return good.value();
        }
        throw new AssertionError(parsed);
    }
}
