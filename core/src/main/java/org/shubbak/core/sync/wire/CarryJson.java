package org.shubbak.core.sync.wire;

import java.util.ArrayList;
import java.util.List;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of the lines of a carried file, one line each:
/// ```
/// {"shubbak":"queue-1","export":"…","station":"ram-01","madeAt":"2026-11-28T08:00:00Z"}
/// {"station":"ram-01","signature":"…","head":{…},"announced":[],"events":[…]}
/// {"end":"queue-1","parts":1,"items":3,"hash":"…","signature":"…"}
///
/// {"shubbak":"answers-1","export":"…","station":"ram-01","madeAt":"2026-12-01T08:00:00Z"}
/// {"part":1,"verdicts":[{"eventId":"…","verdict":"accepted"}],"signature":"…"}
/// {"end":"answers-1","parts":1,"items":3,"hash":"…","signature":"…"}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class CarryJson {
    private static final String END = "{\"end\":";

    private CarryJson() {}

    static byte[] write(CarriedHead head) {
        return StrictJson.bytes(StrictJson.object()
                .put("shubbak", head.form())
                .put("export", head.export().toString())
                .put("station", head.station())
                .put("madeAt", head.madeAt()));
    }

    static byte[] write(CarriedHead head, CarriedEnd end) {
        return StrictJson.bytes(StrictJson.object()
                .put("end", head.form())
                .put("parts", end.parts())
                .put("items", end.items())
                .put("hash", end.hash())
                .put("signature", end.signature()));
    }

    public static byte[] write(AnswerPart part) {
        ObjectNode root = StrictJson.object().put("part", part.part());
        WireJson.verdicts(root, part.verdicts());
        return StrictJson.bytes(root.put("signature", part.signature()));
    }

    public static Parsed<AnswerPart> readPart(byte[] json) {
        return StrictJson.message(json, shape -> {
            List<EventVerdict> verdicts = new ArrayList<>();
            for (JsonNode one : shape.array("verdicts")) {
                verdicts.add(WireJson.verdict(WireShape.object("verdicts[" + verdicts.size() + "]", one)));
            }
            return new AnswerPart(shape.count("part", 1, Long.MAX_VALUE), verdicts, shape.bytes("signature"));
        });
    }

    static Parsed<CarriedHead> readHead(byte[] json) {
        return StrictJson.message(
                json,
                shape -> new CarriedHead(
                        shape.name("shubbak"), shape.id("export"), shape.name("station"), shape.instant("madeAt")));
    }

    static boolean isEnd(String line) {
        return line.startsWith(END);
    }

    static Parsed<CarriedEnd> readEnd(CarriedHead head, byte[] json) {
        return StrictJson.message(json, shape -> {
            if (!shape.name("end").equals(head.form())) {
                throw new Unfit("the end of another file");
            }
            return new CarriedEnd(
                    shape.count("parts", 0, Long.MAX_VALUE),
                    shape.count("items", 0, Long.MAX_VALUE),
                    shape.hash("hash"),
                    shape.bytes("signature"));
        });
    }
}
