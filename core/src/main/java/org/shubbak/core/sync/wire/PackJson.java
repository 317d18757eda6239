package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of orders and of what became of them:
/// ```
/// {"number":7,"version":"2026.12","hash":"…"}
/// {"station":"ram-01","number":7,"latest":7,"state":"in-force","inForce":"2026.12"}
/// {"station":"ram-01","number":7,"latest":9,"state":"refused","inForce":"2026.11","reason":"pack.altered"}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class PackJson {
    /// Of a report.
    public static final int MAX_BYTES = 4 * 1024;

    private PackJson() {}

    public static String write(PackOrder order) {
        ObjectNode root = StrictJson.object().put("number", order.number()).put("version", order.version());
        order.hash().ifPresent(hash -> root.put("hash", hash));
        return StrictJson.text(root);
    }

    public static String write(PackReport report) {
        ObjectNode root = StrictJson.object()
                .put("station", report.station())
                .put("number", report.number())
                .put("latest", report.latest())
                .put("state", written(report.state()))
                .put("inForce", report.inForce());
        if (report.reason() != null) {
            root.put("reason", report.reason());
        }
        return StrictJson.text(root);
    }

    public static String written(PackReport.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Parsed<PackOrder> readOrder(String json) {
        return StrictJson.message(
                json.getBytes(UTF_8),
                shape -> new PackOrder(
                        shape.count("number", 1, Long.MAX_VALUE),
                        shape.name("version"),
                        shape.has("hash") ? Optional.of(shape.hash("hash")) : Optional.empty()));
    }

    public static Parsed<PackReport> readReport(byte[] json) {
        return StrictJson.message(
                json,
                shape -> new PackReport(
                        shape.name("station"),
                        shape.count("number", 1, Long.MAX_VALUE),
                        shape.count("latest", 0, Long.MAX_VALUE),
                        state(shape),
                        shape.name("inForce"),
                        shape.optional("reason")));
    }

    private static PackReport.State state(WireShape shape) throws Unfit {
        String state = shape.text("state");
        return Stream.of(PackReport.State.values())
                .filter(one -> written(one).equals(state))
                .findFirst()
                .orElseThrow(() -> shape.unfit("state", "a state"));
    }
}
