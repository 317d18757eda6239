package org.shubbak.hardware.idcard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.idcard.ReaderProfile.Commands;
import org.shubbak.hardware.idcard.ReaderProfile.Content;
import org.shubbak.hardware.idcard.ReaderProfile.Separator;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.printer.JsonForm;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The file of a reader profile. Only the name has to be there; what is left out is as in the profile `generic`.
final class ReaderProfileForm {
    static final int IDLE_GAP = 300;
    static final int MAX_BYTES = 1024;
    private static final int LONGEST_ORDER = 64;
    private static final int LONGEST_WORDS = 200;

    private ReaderProfileForm() {}

    /// The caller looks at the faults of the form before it uses the answer.
    static ReaderProfile read(JsonForm form) {
        form.only(
                "name",
                "model",
                "line",
                "start",
                "end",
                "separator",
                "label",
                "lengthHeader",
                "aim",
                "rejectMarks",
                "commands",
                "idleGapMillis",
                "maxBytes",
                "content");
        ReaderProfile profile = new ReaderProfile(
                form.text("name"),
                characters(form, "model", LONGEST_WORDS),
                line(form),
                bytes(form, "start"),
                bytes(form, "end"),
                form.has("separator") ? form.oneOf("separator", List.of(Separator.values())) : Separator.ANY,
                bytes(form, "label"),
                form.has("lengthHeader") ? (int) form.number("lengthHeader", 0, 255) : -1,
                form.flag("aim", false),
                form.has("rejectMarks") ? bytes(form, "rejectMarks") : MrzShape.REJECT_MARKS,
                form.has("commands") ? commands(form.part("commands")) : Commands.none(),
                Duration.ofMillis(number(form, "idleGapMillis", IDLE_GAP, 20, 5000)),
                (int) number(form, "maxBytes", MAX_BYTES, 100, 8192),
                form.has("content") ? form.oneOf("content", List.of(Content.values())) : Content.ANY);
        framing(form, profile);
        return profile;
    }

    /// What would read nothing, however good each field is by itself.
    private static void framing(JsonForm form, ReaderProfile profile) {
        if (profile.hasLength() && !(profile.start() + profile.end()).isEmpty()) {
            form.fault("lengthHeader", Problem.of("file.lengthOrDelimiters"), "");
        }
        boolean cut = !profile.end().isEmpty() && profile.separator().holds(profile.end());
        if (cut && profile.content() != Content.BARCODE) {
            form.fault("end", Problem.of("file.endInsideRead"), "");
        }
    }

    private static Commands commands(JsonForm form) {
        form.only("open", "arm", "rearm", "rearmAfterMillis", "disarm", "heartbeat", "heartbeatAnswer");
        List<String> open = form.has("open") ? form.texts("open") : List.of();
        if (!open.stream().allMatch(ReaderProfileForm::singleBytes)) {
            form.fault("open", Problem.of("file.singleBytes"), "");
        }
        return new Commands(
                open,
                bytes(form, "arm"),
                bytes(form, "rearm"),
                Duration.ofMillis(number(form, "rearmAfterMillis", 0, 0, 600_000)),
                bytes(form, "disarm"),
                bytes(form, "heartbeat"),
                bytes(form, "heartbeatAnswer"));
    }

    private static long number(JsonForm form, String field, int usual, int least, int most) {
        return form.has(field) ? form.number(field, least, most) : usual;
    }

    private static String characters(JsonForm form, String field, int most) {
        String text = form.characters(field);
        return text.length() <= most ? text : form.fault(field, Problem.of("file.tooLong", Integer.toString(most)), "");
    }

    private static String bytes(JsonForm form, String field) {
        String text = characters(form, field, LONGEST_ORDER);
        return singleBytes(text) ? text : form.fault(field, Problem.of("file.singleBytes"), "");
    }

    private static boolean singleBytes(String text) {
        return text.chars().allMatch(c -> c <= 0xFF);
    }

    /// As behind the port in an address: `baud=115200&parity=even`.
    private static SerialSettings line(JsonForm form) {
        String options = form.characters("line");
        SerialSettings usual = SerialSettings.usual();
        if (options.isEmpty()) {
            return usual;
        }
        try {
            return LinkAddress.parse("serial:-?" + options) instanceof LinkAddress.Serial serial
                    ? usual.with(serial.options())
                    : usual;
        } catch (IllegalArgumentException e) {
            return form.fault("line", Problem.of("settings.serialPort"), usual);
        }
    }

    /// The file of a profile, which reads back to the same profile. Pure ASCII: control characters are escaped.
    static String write(ReaderProfile profile) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("name", profile.name());
        say(file, "model", profile.model(), "");
        say(file, "line", line(profile.line()), line(SerialSettings.usual()));
        say(file, "start", profile.start(), "");
        say(file, "end", profile.end(), "");
        say(file, "separator", profile.separator().name(), Separator.ANY.name());
        say(file, "label", profile.label(), "");
        say(file, "lengthHeader", profile.lengthHeader(), -1);
        say(file, "aim", profile.aim(), false);
        say(file, "rejectMarks", profile.rejectMarks(), MrzShape.REJECT_MARKS);
        say(file, "commands", commands(profile.commands()), Map.of());
        say(file, "idleGapMillis", Math.toIntExact(profile.idleGap().toMillis()), IDLE_GAP);
        say(file, "maxBytes", profile.maxBytes(), MAX_BYTES);
        say(file, "content", profile.content().name(), Content.ANY.name());
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                        .build()
                        .writeValueAsString(file)
                + "\n";
    }

    private static Map<String, Object> commands(Commands commands) {
        Map<String, Object> part = new LinkedHashMap<>();
        say(part, "open", new ArrayList<>(commands.open()), List.of());
        say(part, "arm", commands.arm(), "");
        say(part, "rearm", commands.rearm(), "");
        say(part, "rearmAfterMillis", Math.toIntExact(commands.rearmAfter().toMillis()), 0);
        say(part, "disarm", commands.disarm(), "");
        say(part, "heartbeat", commands.heartbeat(), "");
        say(part, "heartbeatAnswer", commands.heartbeatAnswer(), "");
        return part;
    }

    private static void say(Map<String, Object> file, String field, Object value, Object usual) {
        if (!value.equals(usual)) {
            file.put(field, value);
        }
    }

    private static String line(SerialSettings line) {
        return "baud=" + line.baud() + "&data=" + line.data() + "&stop=" + line.stop() + "&parity="
                + line.parity().name().toLowerCase(Locale.ROOT) + "&flow="
                + line.flow().name().toLowerCase(Locale.ROOT);
    }
}
