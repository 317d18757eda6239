package org.shubbak.core.sync.wire;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of what is said about receipt numbers:
/// ```
/// {"station":"ram-03","leaseId":"…","series":"RAM-03-2026-ILS","wanted":500,"from":13}
/// {"leaseId":"…","series":"RAM-03-2026-ILS","first":13,"last":512}
/// {"station":"ram-03","numbers":["RAM-03-2026-ILS-000007"]}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class SeriesJson {
    public static final int MAX_BYTES = 128 * 1024;
    public static final int MOST_WANTED = 10_000;

    private static final long LAST_NUMBER = 999_999_999;

    private SeriesJson() {}

    public static byte[] write(LeaseRequest request) {
        return StrictJson.bytes(StrictJson.object()
                .put("station", request.station())
                .put("leaseId", request.leaseId().toString())
                .put("series", request.series())
                .put("wanted", request.wanted())
                .put("from", request.from()));
    }

    public static byte[] write(LeaseGrant grant) {
        return StrictJson.bytes(StrictJson.object()
                .put("leaseId", grant.leaseId().toString())
                .put("series", grant.series())
                .put("first", grant.first())
                .put("last", grant.last()));
    }

    public static byte[] write(VoidNotice notice) {
        ObjectNode root = StrictJson.object().put("station", notice.station());
        ArrayNode numbers = root.putArray("numbers");
        notice.numbers().forEach(numbers::add);
        return StrictJson.bytes(root);
    }

    public static Parsed<LeaseRequest> readRequest(byte[] json) {
        return StrictJson.message(
                json,
                shape -> new LeaseRequest(
                        shape.name("station"),
                        shape.id("leaseId"),
                        shape.name("series"),
                        (int) shape.count("wanted", 1, MOST_WANTED),
                        shape.count("from", 1, LAST_NUMBER)));
    }

    public static Parsed<LeaseGrant> readGrant(byte[] json) {
        return StrictJson.message(json, shape -> {
            long first = shape.count("first", 1, LAST_NUMBER);
            long last = shape.count("last", 1, LAST_NUMBER);
            if (last < first) {
                throw shape.unfit("last", "at or behind the first");
            }
            return new LeaseGrant(shape.id("leaseId"), shape.name("series"), first, last);
        });
    }

    public static Parsed<VoidNotice> readNotice(byte[] json) {
        return StrictJson.message(json, shape -> {
            List<String> numbers = new ArrayList<>();
            for (JsonNode number : shape.array("numbers")) {
                String text = number.asString("");
                if (numbers.size() == VoidNotice.MOST || !text.matches("[\\p{L}\\p{M}\\p{Nd} ._-]{1,100}")) {
                    throw shape.unfit("numbers", "a short list of receipt numbers");
                }
                numbers.add(text);
            }
            return new VoidNotice(shape.name("station"), numbers);
        });
    }
}
