package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.shubbak.core.sync.wire.WireShape.Unfit;
import org.shubbak.core.text.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON form of what stations hear:
/// ```
/// {"changes":[{"place":1,"kind":"application-status","body":"{…}"}],"more":false}
/// {"application":"…","state":"ready","ar":"…","en":"…","decidedAt":"2026-11-28T08:00:00Z"}
/// {"payment":"…","word":"found","decidedAt":"2026-11-28T08:00:00Z"}
/// ```
/// Reads as strictly as [WireJson]. Any thread.
public final class ChangeJson {
    private static final int LONGEST_TEXT = 500;
    private static final String FOUND = "found";
    private static final String NOT_FOUND = "not-found";

    private ChangeJson() {}

    public static byte[] write(ChangePage page) {
        ObjectNode root = StrictJson.object();
        ArrayNode changes = root.putArray("changes");
        for (HubChange change : page.changes()) {
            changes.addObject()
                    .put("place", change.place())
                    .put("kind", change.kind())
                    .put("body", change.body());
        }
        return StrictJson.bytes(root.put("more", page.more()));
    }

    public static String write(MinistryWord word) {
        return StrictJson.text(StrictJson.object()
                .put("application", word.application().toString())
                .put("state", written(word.state()))
                .put("ar", word.text().ar())
                .put("en", word.text().en())
                .put("decidedAt", word.decidedAt()));
    }

    public static String write(PaymentWord word) {
        return StrictJson.text(StrictJson.object()
                .put("payment", word.payment().toString())
                .put("word", word.found() ? FOUND : NOT_FOUND)
                .put("decidedAt", word.decidedAt()));
    }

    /// As it is written and typed.
    public static String written(MinistryWord.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Parsed<ChangePage> readPage(String json) {
        return StrictJson.message(json.getBytes(UTF_8), shape -> {
            List<HubChange> changes = new ArrayList<>();
            for (JsonNode one : shape.array("changes")) {
                WireShape change = WireShape.object("change", one);
                changes.add(new HubChange(
                        change.count("place", 1, Long.MAX_VALUE), change.name("kind"), change.text("body")));
            }
            if (changes.size() > ChangePage.MOST) {
                throw shape.unfit("changes", "at most " + ChangePage.MOST);
            }
            return new ChangePage(changes, shape.node().path("more").asBoolean(false));
        });
    }

    public static Parsed<MinistryWord> readWord(String json) {
        return StrictJson.message(json.getBytes(UTF_8), shape -> {
            String state = shape.text("state");
            MinistryWord.State known = Stream.of(MinistryWord.State.values())
                    .filter(one -> written(one).equals(state))
                    .findFirst()
                    .orElseThrow(() -> shape.unfit("state", "a state"));
            return new MinistryWord(
                    shape.id("application"),
                    known,
                    new LocalText(sentence(shape, "ar"), sentence(shape, "en")),
                    shape.instant("decidedAt"));
        });
    }

    public static Parsed<PaymentWord> readPaymentWord(String json) {
        return StrictJson.message(json.getBytes(UTF_8), shape -> {
            String word = shape.text("word");
            if (!word.equals(FOUND) && !word.equals(NOT_FOUND)) {
                throw shape.unfit("word", FOUND + " or " + NOT_FOUND);
            }
            return new PaymentWord(shape.id("payment"), word.equals(FOUND), shape.instant("decidedAt"));
        });
    }

    private static String sentence(WireShape shape, String field) throws Unfit {
        String text = shape.text(field);
        if (text.length() > LONGEST_TEXT) {
            throw shape.unfit(field, "at most " + LONGEST_TEXT + " letters");
        }
        return text;
    }
}
