package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import org.shubbak.core.text.LocalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form (UTF-8) of what a station and the hub exchange:
/// ```
/// {"station":"ram-01","head":{"seq":17,"hash":"…"},"announced":[12],"signature":"…","events":[
///   {"eventId":"…","applicationId":"…","applicationSeq":1,"stationSeq":17,"type":"submitted",
///   "recordedAt":"2026-11-23T09:15:00Z","prevHash":"…","facts":"{…}","body":"eyJ…"}]}
/// {"verdicts":[{"eventId":"…","verdict":"rejected","code":"id-reuse","text":{"ar":"…","en":"…"}}]}
/// ```
/// `facts` travels as text, not as nested JSON: nobody on the way may write it differently. Reading passes over unknown
/// fields, but is strict about the types of the known ones, refuses a name given twice and anything after the end, and
/// never throws. Size limits are the reader's to hold ([EventBatch#MAX_BYTES], [EventBatch#MAX_EVENTS]). Any thread.
public final class WireJson {
    private WireJson() {}

    public static byte[] write(EventBatch batch) {
        return StrictJson.bytes(out -> {
            out.writeStartObject();
            out.writeStringProperty("station", batch.station());
            out.writeStringProperty("signature", batch.signature());
            out.writeObjectPropertyStart("head");
            out.writeNumberProperty("seq", batch.head().seq());
            out.writeStringProperty("hash", batch.head().hash());
            out.writeEndObject();
            out.writeArrayPropertyStart("announced");
            batch.announced().forEach(seq -> out.writeNumber(seq.longValue()));
            out.writeEndArray();
            out.writeArrayPropertyStart("events");
            batch.events().forEach(event -> write(event, out));
            out.writeEndArray();
            out.writeEndObject();
        });
    }

    private static void write(WireEvent event, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("eventId", event.eventId().toString());
        out.writeStringProperty("applicationId", event.applicationId().toString());
        out.writeNumberProperty("applicationSeq", event.applicationSeq());
        out.writeNumberProperty("stationSeq", event.stationSeq());
        out.writeStringProperty("type", event.type());
        out.writeStringProperty("recordedAt", event.recordedAt());
        out.writeStringProperty("prevHash", event.prevHash());
        out.writeStringProperty("facts", event.facts());
        out.writeStringProperty("body", event.body());
        out.writeEndObject();
    }

    public static byte[] write(BatchAnswer answer) {
        ObjectNode root = StrictJson.object();
        verdicts(root, answer.verdicts());
        return StrictJson.bytes(root);
    }

    static void verdicts(ObjectNode root, List<EventVerdict> all) {
        ArrayNode verdicts = root.putArray("verdicts");
        for (EventVerdict verdict : all) {
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
    }

    public static Parsed<EventBatch> readBatch(byte[] json) {
        return StrictJson.read(json, root -> {
            WireShape batch = WireShape.object("batch", root);
            List<WireEvent> events = new ArrayList<>();
            for (JsonNode event : batch.array("events")) {
                events.add(event(WireShape.object("events[" + events.size() + "]", event)));
            }
            WireShape head = batch.inner("head");
            ChainHead end = new ChainHead(head.count("seq", 0, Long.MAX_VALUE), head.hash("hash"));
            return new EventBatch(
                    batch.name("station"), events, end, batch.counts("announced"), batch.bytes("signature"));
        });
    }

    public static Parsed<BatchAnswer> readAnswer(byte[] json) {
        return StrictJson.read(json, root -> {
            List<EventVerdict> verdicts = new ArrayList<>();
            for (JsonNode one : WireShape.object("answer", root).array("verdicts")) {
                verdicts.add(verdict(WireShape.object("verdicts[" + verdicts.size() + "]", one)));
            }
            return new BatchAnswer(verdicts);
        });
    }

    public static byte[] write(LedgerPage page) {
        ObjectNode root = StrictJson.object();
        put(root, "next", page.next());
        ArrayNode entries = root.putArray("entries");
        for (LedgerPage.Entry entry : page.entries()) {
            entries.addObject()
                    .put("eventId", entry.eventId().toString())
                    .put("type", entry.type())
                    .put("recordedAt", entry.recordedAt())
                    .put("facts", entry.facts());
        }
        return StrictJson.bytes(root);
    }

    public static Parsed<LedgerPage> readLedger(byte[] json) {
        return StrictJson.read(json, root -> {
            WireShape page = WireShape.object("ledger", root);
            List<LedgerPage.Entry> entries = new ArrayList<>();
            for (JsonNode one : page.array("entries")) {
                WireShape entry = WireShape.object("entries[" + entries.size() + "]", one);
                entries.add(new LedgerPage.Entry(
                        entry.id("eventId"), entry.name("type"), entry.instant("recordedAt"), entry.text("facts")));
            }
            return new LedgerPage(entries, page.optional("next"));
        });
    }

    /// Without what is not known.
    public static String write(EventFacts facts) {
        ObjectNode root = StrictJson.object();
        put(root, "office", facts.office());
        put(root, "ministry", facts.ministry());
        put(root, "service", facts.service());
        put(root, "catalogue", facts.catalogue());
        put(root, "actor", facts.actor());
        put(root, "number", facts.number());
        put(root, "receipt", facts.receipt());
        put(root, "payment", facts.payment());
        put(root, "method", facts.method());
        put(root, "state", facts.state());
        Long minor = facts.minor();
        if (minor != null) {
            root.put("minor", minor.longValue());
        }
        put(root, "currency", facts.currency());
        put(root, "reference", facts.reference());
        return StrictJson.text(root);
    }

    public static Parsed<EventFacts> readFacts(String json) {
        return StrictJson.read(json.getBytes(UTF_8), root -> {
            WireShape facts = WireShape.object("facts", root);
            return new EventFacts(
                    facts.optional("office"),
                    facts.optional("ministry"),
                    facts.optional("service"),
                    facts.optional("catalogue"),
                    facts.optional("actor"),
                    facts.optional("number"),
                    facts.optional("receipt"),
                    facts.optional("payment"),
                    facts.optional("method"),
                    facts.optional("state"),
                    facts.has("minor") ? facts.amount("minor") : null,
                    facts.optional("currency"),
                    facts.optional("reference"));
        });
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static WireEvent event(WireShape event) throws Unfit {
        return new WireEvent(
                event.id("eventId"),
                event.id("applicationId"),
                (int) event.count("applicationSeq", 1, Integer.MAX_VALUE),
                event.count("stationSeq", 1, Long.MAX_VALUE),
                event.name("type"),
                event.instant("recordedAt"),
                event.hash("prevHash"),
                event.text("facts"),
                event.text("body"));
    }

    static EventVerdict verdict(WireShape one) throws Unfit {
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
}
