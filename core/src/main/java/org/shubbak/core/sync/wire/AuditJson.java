package org.shubbak.core.sync.wire;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of a piece of an audit log, and of how far the hub has it:
/// ```
/// {"station":"ram-03","headPlace":1,"headHash":"…","rows":[{"place":1,"at":"2026-11-28T08:00:00Z","actor":"kiosk",
///   "action":"filed","subject":"…","detail":"…","previous":"…","hash":"…"}]}
/// {"through":1}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class AuditJson {
    public static final int MAX_BYTES = 1024 * 1024;

    /// Longer than any row that a station writes.
    private static final int LONGEST_WORD = 1000;

    private AuditJson() {}

    public static byte[] write(AuditPage page) {
        ObjectNode root = StrictJson.object()
                .put("station", page.station())
                .put("headPlace", page.headPlace())
                .put("headHash", page.headHash());
        ArrayNode rows = root.putArray("rows");
        for (AuditRow row : page.rows()) {
            rows.addObject()
                    .put("place", row.place())
                    .put("at", row.at())
                    .put("actor", row.actor())
                    .put("action", row.action())
                    .put("subject", row.subject())
                    .put("detail", row.detail())
                    .put("previous", row.previous())
                    .put("hash", row.hash());
        }
        return StrictJson.bytes(root);
    }

    public static byte[] writeThrough(long place) {
        return StrictJson.bytes(StrictJson.object().put("through", place));
    }

    public static Parsed<AuditPage> read(byte[] json) {
        return StrictJson.message(json, shape -> {
            List<AuditRow> rows = new ArrayList<>();
            for (JsonNode one : shape.array("rows")) {
                rows.add(row(WireShape.object("row", one)));
            }
            if (rows.size() > AuditPage.MOST) {
                throw shape.unfit("rows", "at most " + AuditPage.MOST);
            }
            return new AuditPage(
                    shape.name("station"), shape.count("headPlace", 0, Long.MAX_VALUE), shape.hash("headHash"), rows);
        });
    }

    public static Parsed<Long> readThrough(byte[] json) {
        return StrictJson.message(json, shape -> shape.count("through", 0, Long.MAX_VALUE));
    }

    private static AuditRow row(WireShape row) throws Unfit {
        return new AuditRow(
                row.count("place", 1, Long.MAX_VALUE),
                word(row, "at"),
                word(row, "actor"),
                word(row, "action"),
                word(row, "subject"),
                word(row, "detail"),
                row.hash("previous"),
                row.hash("hash"));
    }

    private static String word(WireShape row, String field) throws Unfit {
        String word = row.text(field);
        if (word.length() > LONGEST_WORD) {
            throw row.unfit(field, "at most " + LONGEST_WORD + " letters");
        }
        return word;
    }
}
