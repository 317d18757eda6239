package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import org.shubbak.core.text.LocalText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form (UTF-8) of what a station and the hub exchange:
/// ```
/// {"station":"ram-01","events":[{"eventId":"…","applicationId":"…","applicationSeq":1,"stationSeq":17,
///   "type":"submitted","recordedAt":"2026-11-23T09:15:00Z","body":"{…}"}]}
/// {"verdicts":[{"eventId":"…","verdict":"rejected","code":"id-reuse","text":{"ar":"…","en":"…"}}]}
/// ```
/// `body` travels as text, not as nested JSON: nobody on the way may write it differently. Reading passes over unknown
/// fields, but is strict about the types of the known ones, refuses a name given twice and anything after the end, and
/// never throws. Size limits are the reader's to hold ([EventBatch#MAX_BYTES], [EventBatch#MAX_EVENTS]). Any thread.
public final class WireJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WireJson() {}

    public static byte[] write(EventBatch batch) {
        ObjectNode root = JSON.createObjectNode().put("station", batch.station());
        ArrayNode events = root.putArray("events");
        for (WireEvent event : batch.events()) {
            events.addObject()
                    .put("eventId", event.eventId().toString())
                    .put("applicationId", event.applicationId().toString())
                    .put("applicationSeq", event.applicationSeq())
                    .put("stationSeq", event.stationSeq())
                    .put("type", event.type())
                    .put("recordedAt", event.recordedAt())
                    .put("body", event.body());
        }
        return bytes(root);
    }

    public static byte[] write(BatchAnswer answer) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode verdicts = root.putArray("verdicts");
        for (EventVerdict verdict : answer.verdicts()) {
            ObjectNode one = verdicts.addObject()
                    .put("eventId", verdict.eventId().toString())
                    .put("verdict", name(verdict.verdict()));
            if (verdict.code() != null) {
                one.put("code", verdict.code());
            }
            LocalText text = verdict.text();
            if (text != null) {
                one.putObject("text").put("ar", text.ar()).put("en", text.en());
            }
        }
        return bytes(root);
    }

    public static Parsed<EventBatch> readBatch(byte[] json) {
        return read(json, root -> {
            WireShape batch = WireShape.object("batch", root);
            String station = batch.name("station");
            List<WireEvent> events = new ArrayList<>();
            for (JsonNode event : batch.array("events")) {
                events.add(event(WireShape.object("events[" + events.size() + "]", event)));
            }
            return new EventBatch(station, events);
        });
    }

    public static Parsed<BatchAnswer> readAnswer(byte[] json) {
        return read(json, root -> {
            List<EventVerdict> verdicts = new ArrayList<>();
            for (JsonNode one : WireShape.object("answer", root).array("verdicts")) {
                verdicts.add(verdict(WireShape.object("verdicts[" + verdicts.size() + "]", one)));
            }
            return new BatchAnswer(verdicts);
        });
    }

    private static WireEvent event(WireShape event) throws Unfit {
        return new WireEvent(
                event.id("eventId"),
                event.id("applicationId"),
                (int) event.count("applicationSeq", Integer.MAX_VALUE),
                event.count("stationSeq", Long.MAX_VALUE),
                event.name("type"),
                event.instant("recordedAt"),
                event.text("body"));
    }

    private static EventVerdict verdict(WireShape one) throws Unfit {
        String written = one.text("verdict");
        Verdict verdict = Arrays.stream(Verdict.values())
                .filter(known -> name(known).equals(written))
                .findFirst()
                .orElseThrow(() -> one.unfit("verdict", "a known verdict"));
        @Nullable String code = one.has("code") ? one.name("code") : null;
        @Nullable
        LocalText text = one.has("text")
                ? new LocalText(one.inner("text").text("ar"), one.inner("text").text("en"))
                : null;
        return new EventVerdict(one.id("eventId"), verdict, code, text);
    }

    private static String name(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }

    /// By way of a Java text: its encoder replaces half a surrogate pair where Jackson's own would throw.
    private static byte[] bytes(JsonNode root) {
        return JSON.writeValueAsString(root).getBytes(UTF_8);
    }

    private interface Reading<T> {
        T of(JsonNode root) throws Unfit;
    }

    private static <T> Parsed<T> read(byte[] json, Reading<T> reading) {
        try {
            return new Parsed.Good<>(reading.of(JSON.readTree(json)));
        } catch (JacksonException e) {
            return new Parsed.Bad<>("not JSON");
        } catch (Unfit e) {
            return new Parsed.Bad<>(String.valueOf(e.getMessage()));
        }
    }
}
