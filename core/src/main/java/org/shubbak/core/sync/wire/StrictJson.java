package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.function.Consumer;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// How every message is read and written: no field twice, nothing behind the end, each field of its type. Any thread.
final class StrictJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    interface Form<T> {
        T of(JsonNode root) throws Unfit;
    }

    interface Message<T> {
        T of(WireShape shape) throws Unfit;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    static String text(JsonNode root) {
        return JSON.writeValueAsString(root);
    }

    /// By way of a Java text: its encoder replaces half a surrogate pair where Jackson's own would throw.
    static byte[] bytes(JsonNode root) {
        return text(root).getBytes(UTF_8);
    }

    /// Without a tree in between; by way of a Java text too.
    static byte[] bytes(Consumer<JsonGenerator> writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            writing.accept(out);
        }
        return text.toString().getBytes(UTF_8);
    }

    static <T> Parsed<T> read(byte[] json, Form<T> form) {
        try {
            return new Parsed.Good<>(form.of(JSON.readTree(json)));
        } catch (JacksonException e) {
            return new Parsed.Bad<>("not JSON");
        } catch (Unfit e) {
            return new Parsed.Bad<>(String.valueOf(e.getMessage()));
        }
    }

    /// One that is an object.
    static <T> Parsed<T> message(byte[] json, Message<T> form) {
        return read(json, root -> form.of(WireShape.object("message", root)));
    }
}
