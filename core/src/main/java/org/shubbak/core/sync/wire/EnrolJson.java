package org.shubbak.core.sync.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The JSON form of enrolment, and the code of whatever the hub refuses:
/// ```
/// {"code":"7K2QF9XWTB","publicKey":"…","proof":"…"}
/// {"station":"ram-01","office":"RAM","certificate":"…","authority":"…"}
/// {"code":"certificate-revoked","ar":"…","en":"…"}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class EnrolJson {
    /// Of any of them.
    public static final int MAX_BYTES = 16 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EnrolJson() {}

    public static byte[] write(EnrolRequest request) {
        return bytes(JSON.createObjectNode()
                .put("code", request.code())
                .put("publicKey", request.publicKey())
                .put("proof", request.proof()));
    }

    public static byte[] write(EnrolAnswer answer) {
        return bytes(JSON.createObjectNode()
                .put("station", answer.station())
                .put("office", answer.office())
                .put("certificate", answer.certificate())
                .put("authority", answer.authority()));
    }

    public static Parsed<EnrolRequest> readRequest(byte[] json) {
        return read(json, shape -> new EnrolRequest(shape.text("code"), shape.text("publicKey"), shape.text("proof")));
    }

    public static Parsed<EnrolAnswer> readAnswer(byte[] json) {
        return read(
                json,
                shape -> new EnrolAnswer(
                        shape.name("station"),
                        shape.text("office"),
                        shape.text("certificate"),
                        shape.text("authority")));
    }

    /// Why the hub refused; empty when the answer does not say.
    public static Optional<String> refusal(byte[] json) {
        return switch (read(json, shape -> shape.text("code"))) {
            case Parsed.Good<String> good -> Optional.of(good.value());
            case Parsed.Bad<String> bad -> Optional.empty();
        };
    }

    private interface Reading<T> {
        T from(WireShape shape) throws Unfit;
    }

    private static <T> Parsed<T> read(byte[] json, Reading<T> reading) {
        try {
            JsonNode root = JSON.readTree(json);
            return new Parsed.Good<>(reading.from(WireShape.object("message", root)));
        } catch (Unfit e) {
            return new Parsed.Bad<>(String.valueOf(e.getMessage()));
        } catch (JacksonException e) {
            return new Parsed.Bad<>("not JSON");
        }
    }

    private static byte[] bytes(JsonNode root) {
        return JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
    }
}
