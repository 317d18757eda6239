package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.text.LocalText;

class WireJsonTest {
    private static final String HASH = "ab".repeat(32);
    private static final String EVENT = """
            {"eventId":"01932c07-0000-7000-8000-000000000001","applicationId":"01932c07-0000-7000-8000-0000000000aa",\
            "applicationSeq":1,"stationSeq":7,"type":"submitted","recordedAt":"2026-11-23T09:15:00Z",\
            "prevHash":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef","facts":"[]","body":"{}"}""";
    private static final String BATCH = """
            {"station":"ram-01","signature":"AAAA","head":{"seq":7,"hash":\
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"},"announced":[3],"events":[""" + EVENT + "]}";

    @Property(tries = 300)
    void batchComesBackAsItWasSent(@ForAll("batches") EventBatch batch) {
        assertThat(WireJson.readBatch(WireJson.write(batch))).isEqualTo(new Parsed.Good<>(batch));
    }

    @Property(tries = 300)
    void answerComesBackAsItWasSent(@ForAll("answers") BatchAnswer answer) {
        assertThat(WireJson.readAnswer(WireJson.write(answer))).isEqualTo(new Parsed.Good<>(answer));
    }

    @Property(tries = 500)
    void bytesOfAnyKindAreAnOutcomeAndNotAnException(@ForAll byte[] bytes) {
        assertThat(WireJson.readBatch(bytes)).isInstanceOf(Parsed.Bad.class);
        assertThat(WireJson.readAnswer(bytes)).isInstanceOf(Parsed.Bad.class);
    }

    @Property(tries = 500)
    void aBatchCutAnywhereIsBad(@ForAll("cuts") int length) {
        assertThat(WireJson.readBatch(BATCH.substring(0, length).getBytes(UTF_8)))
                .isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void fieldsOfANewerPartnerAreLeftAlone() {
        String newer =
                BATCH.replace("\"body\"", "\"colour\":{\"a\":[1]},\"body\"").replace("{\"st", "{\"v\":2,\"st");
        assertThat(read(newer)).isEqualTo(read(BATCH)).isInstanceOf(Parsed.Good.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "applicationSeq":1     | "applicationSeq":"1"   | events[0].applicationSeq is not a whole number from 1 on
            "applicationSeq":1     | "applicationSeq":1.0   | events[0].applicationSeq is not a whole number from 1 on
            "applicationSeq":1     | "applicationSeq":0     | events[0].applicationSeq is not a whole number from 1 on
            "stationSeq":7         | "stationSeq":99999999999999999999 | events[0].stationSeq is not a whole number from 1 on
            "eventId":"01932c07-   | "eventId":"1932c07-    | events[0].eventId is not a UUID
            "body":"{}"            | "body":{}              | events[0].body is not text
            "body":"{}"            | "body":"\\ud800"       | events[0].body is not text
            "body":"{}"            | "body":"\\udc00\\ud800" | events[0].body is not text
            "body":"{}"            | "body":"\\ud83da"      | events[0].body is not text
            "body":"{}"            | "bodyy":"{}"           | events[0].body is not text
            2026-11-23T            | 2026-13-23T            | events[0].recordedAt is not a time in UTC
            "facts":"[]"           | "facts":[]             | events[0].facts is not text
            "prevHash":"0          | "prevHash":"X          | events[0].prevHash is not a hash
            "seq":7,               | "seq":-1,              | batch.head.seq is not a whole number from 0 on
            "announced":[3]        | "announced":[0]        | batch.announced is not a whole number from 1 on
            "announced":[3]        | "announced":3          | batch.announced is not a list
            "signature":"AAAA"     | "signature":"A A+A"    | batch.signature is not base64url
            "type":"submitted"     | "type":""              | events[0].type is not a name
            "station":"ram-01"     | "station":"<b>"        | batch.station is not a name
            "events":[             | "events":[7,           | events[0] is not an object
            "stationSeq":7         | "stationSeq":7,"stationSeq":8 | not JSON
            """)
    void anotherTypeIsNamedByItsPlace(String here, String instead, String reason) {
        assertThat(BATCH).contains(here);
        assertThat(read(BATCH.replace(here, instead.replace("\\\\", "\\")))).isEqualTo(new Parsed.Bad<>(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "7", "{\"station\":\"a\"}", "{\"station\":\"a\",\"events\":null}"})
    void nonsenseIsBad(String json) {
        assertThat(read(json)).isInstanceOf(Parsed.Bad.class);
        assertThat(WireJson.readAnswer(json.getBytes(UTF_8))).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void nothingMayFollowTheBatch() {
        assertThat(read(BATCH + " ")).isInstanceOf(Parsed.Good.class);
        assertThat(read(BATCH + "{}")).isInstanceOf(Parsed.Bad.class);
    }

    @Test
    void theReasonNeverRepeatsWhatStoodThere() {
        assertThat(read(BATCH.replace("\"{}\"", "\"Yousef\" 900000000")).toString())
                .doesNotContain("Yousef")
                .doesNotContain("900000000");
    }

    @Test
    void aWholeSurrogatePairIsText() {
        assertThat(read(BATCH.replace("\"body\":\"{}\"", "\"body\":\"🪟\\ud83d\\ude97\"")))
                .isInstanceOf(Parsed.Good.class);
    }

    @Test
    void halfASurrogatePairDoesNotStopTheQueue() {
        WireEvent odd = new WireEvent(
                new UUID(1, 1),
                new UUID(1, 2),
                1,
                1,
                EventTypes.SUBMITTED,
                "2026-11-23T09:15:00Z",
                HASH,
                "{}",
                "a\ud800b");
        assertThat(WireJson.readBatch(
                        WireJson.write(new EventBatch("s", List.of(odd), ChainHead.NONE, List.of(), "AAAA"))))
                .isInstanceOf(Parsed.Good.class);
    }

    private static Parsed<EventBatch> read(String json) {
        return WireJson.readBatch(json.getBytes(UTF_8));
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.integers().between(0, BATCH.length() - 1);
    }

    @Provide
    Arbitrary<EventBatch> batches() {
        Arbitrary<WireEvent> events = Combinators.combine(
                        ids(),
                        ids(),
                        Arbitraries.integers().greaterOrEqual(1),
                        Arbitraries.longs().greaterOrEqual(1),
                        Arbitraries.of(EventTypes.SUBMITTED, EventTypes.PAID, EventTypes.RECEIPT_PRINTED),
                        Arbitraries.of("2026-11-23T09:15:00Z", "1970-01-01T00:00:00.000000001Z"),
                        Arbitraries.of(HASH, ChainHead.NONE.hash()),
                        texts())
                .as((id, application, place, seq, type, at, before, text) ->
                        new WireEvent(id, application, place, seq, type, at, before, "{}" + text, text));
        return Combinators.combine(
                        Arbitraries.of("ram-01", "شبّاك 3", "A.b_c"),
                        events.list().ofMaxSize(5),
                        Arbitraries.longs().greaterOrEqual(0),
                        Arbitraries.longs().greaterOrEqual(1).list().ofMaxSize(5))
                .as((station, sent, end, announced) ->
                        new EventBatch(station, sent, new ChainHead(end, HASH), announced, "A_-a"));
    }

    @Provide
    Arbitrary<BatchAnswer> answers() {
        Arbitrary<LocalText> both = Combinators.combine(texts(), texts()).as(LocalText::new);
        return Combinators.combine(
                        ids(),
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of("id-reuse", "unmatched").injectNull(0.3),
                        both.injectNull(0.3))
                .as(EventVerdict::new)
                .list()
                .ofMaxSize(5)
                .map(BatchAnswer::new);
    }

    private static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    /// Whatever UTF-8 can carry: controls, quotes, Arabic, emoji.
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .ofMaxLength(40)
                .filter(text -> UTF_8.newEncoder().canEncode(text));
    }
}
