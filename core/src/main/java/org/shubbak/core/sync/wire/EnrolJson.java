package org.shubbak.core.sync.wire;

import java.util.Optional;

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

    private EnrolJson() {}

    public static byte[] write(EnrolRequest request) {
        return StrictJson.bytes(StrictJson.object()
                .put("code", request.code())
                .put("publicKey", request.publicKey())
                .put("proof", request.proof()));
    }

    public static byte[] write(EnrolAnswer answer) {
        return StrictJson.bytes(StrictJson.object()
                .put("station", answer.station())
                .put("office", answer.office())
                .put("certificate", answer.certificate())
                .put("authority", answer.authority()));
    }

    public static Parsed<EnrolRequest> readRequest(byte[] json) {
        return StrictJson.message(
                json, shape -> new EnrolRequest(shape.text("code"), shape.text("publicKey"), shape.text("proof")));
    }

    public static Parsed<EnrolAnswer> readAnswer(byte[] json) {
        return StrictJson.message(
                json,
                shape -> new EnrolAnswer(
                        shape.name("station"),
                        shape.text("office"),
                        shape.text("certificate"),
                        shape.text("authority")));
    }

    /// Why the hub refused; empty when the answer does not say.
    public static Optional<String> refusal(byte[] json) {
        return switch (StrictJson.message(json, shape -> shape.text("code"))) {
            case Parsed.Good<String> good -> Optional.of(good.value());
            case Parsed.Bad<String> bad -> Optional.empty();
        };
    }
}
