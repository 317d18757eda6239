package org.shubbak.hardware.payment.lrc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.hardware.payment.lrc.LrcProfile.Amount;
import org.shubbak.hardware.payment.lrc.LrcProfile.Ask;
import org.shubbak.hardware.payment.lrc.LrcProfile.Command;
import org.shubbak.hardware.payment.lrc.LrcProfile.Field;
import org.shubbak.hardware.payment.lrc.LrcProfile.Framing;
import org.shubbak.hardware.payment.lrc.LrcProfile.Meaning;
import org.shubbak.hardware.payment.lrc.LrcProfile.Place;
import org.shubbak.hardware.payment.lrc.LrcProfile.Timers;
import org.shubbak.hardware.payment.lrc.LrcProfile.Verdict;
import org.shubbak.hardware.printer.CommandFiles;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;

/// The dialects that come with the product, and those an integrator writes for another bank.
public final class LrcProfiles {
    private static final List<String> NAMES = List.of("transbank-pos-integrado", "nexi-ecr17");
    private static final Pattern PLACE = Pattern.compile("(\\d{1,4})(?:\\+(\\d{1,4}))?");

    private LrcProfiles() {}

    public static List<String> names() {
        return NAMES;
    }

    /// By the name of a profile of the product, or by the path of a file that ends in `.json`.
    /// @throws IllegalArgumentException with every fault of the profile in both languages, for the technician
    public static LrcProfile find(String nameOrFile) {
        List<FileFault> faults = new ArrayList<>();
        LrcProfile profile = read(nameOrFile, faults);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(CommandFiles.terminalProfileFaults(nameOrFile, faults));
        }
        return profile;
    }

    /// As [#find]. What comes is of no use where there are faults.
    public static LrcProfile read(String nameOrFile, List<FileFault> faults) {
        if (NAMES.contains(nameOrFile)) {
            return read(JsonForm.parse(nameOrFile, bundled(nameOrFile), faults));
        }
        if (nameOrFile.endsWith(".json")) {
            return read(JsonForm.file(Path.of(nameOrFile), faults));
        }
        faults.add(new FileFault(nameOrFile, Problem.of("file.noProfile", String.join(", ", NAMES))));
        return read(JsonForm.parse(nameOrFile, "{}", new ArrayList<>()));
    }

    private static String bundled(String name) {
        try (InputStream in = LrcProfiles.class.getResourceAsStream("profile/" + name + ".json")) {
            if (in == null) {
                throw new IllegalStateException("the profile is missing from the build: " + name);
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LrcProfile read(JsonForm form) {
        form.only(
                "id",
                "source",
                "frame",
                "separator",
                "charset",
                "amount",
                "answerCode",
                "progressCode",
                "receiptCode",
                "keepsUnacknowledged",
                "commands",
                "results",
                "timers");
        JsonForm amount = form.part("amount");
        return new LrcProfile(
                form.text("id"),
                framing(form.part("frame")),
                form.has("separator") ? form.text("separator") : "",
                charset(form),
                new Amount((int) amount.number("digits", 1, 18), (int) amount.number("decimals", 0, 3)),
                place(form, "answerCode"),
                form.optionalText("progressCode"),
                form.optionalText("receiptCode"),
                form.flag("keepsUnacknowledged", false),
                commands(form.part("commands")),
                results(form.part("results")),
                timers(form.part("timers")));
    }

    private static Framing framing(JsonForm frame) {
        frame.only("lengthBytes", "seed", "coversStart", "coversEnd", "framedControl", "progressLength");
        return new Framing(
                frame.has("lengthBytes") ? (int) frame.number("lengthBytes", 0, 4) : 0,
                frame.has("seed") ? hex(frame, "seed") : 0,
                frame.flag("coversStart", false),
                frame.flag("coversEnd", true),
                frame.flag("framedControl", false),
                frame.has("progressLength") ? (int) frame.number("progressLength", 0, 200) : 0);
    }

    private static int hex(JsonForm form, String field) {
        String text = form.text(field);
        return text.matches("[0-9A-Fa-f]{2}")
                ? Integer.parseInt(text, 16)
                : form.fault(field, Problem.of("file.hexDigits"), 0);
    }

    private static Charset charset(JsonForm form) {
        String name = form.has("charset") ? form.text("charset") : "US-ASCII";
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            return form.fault("charset", Problem.of("file.charset"), UTF_8);
        }
    }

    private static Map<Ask, Command> commands(JsonForm form) {
        Map<Ask, Command> all = new EnumMap<>(Ask.class);
        for (String name : form.names()) {
            Optional<Ask> ask = constant(Ask.values(), name);
            if (ask.isEmpty()) {
                form.fault(name, Problem.of("file.noCommand"), "");
            } else {
                all.put(ask.get(), command(form.part(name)));
            }
        }
        for (Ask needed : List.of(Ask.POLL, Ask.PAYMENT, Ask.LAST_RESULT)) {
            if (!all.containsKey(needed)) {
                form.fault(word(needed), Problem.of("file.commandNeeded"), "");
            }
        }
        return all;
    }

    private static Command command(JsonForm form) {
        form.only("send", "answers", "fields", "ready");
        Map<Field, Place> fields = new EnumMap<>(Field.class);
        if (form.has("fields")) {
            JsonForm places = form.part("fields");
            for (String name : places.names()) {
                Optional<Field> field = constant(Field.values(), name);
                if (field.isEmpty()) {
                    places.fault(name, Problem.of("file.unknownField"), "");
                } else {
                    fields.put(field.get(), place(places, name));
                }
            }
        }
        return new Command(
                form.texts("send"),
                form.has("answers") ? form.texts("answers") : List.of(),
                fields,
                form.has("ready") ? form.texts("ready") : List.of());
    }

    /// `3` is the fourth part; `11+2` are two characters from the eleventh on.
    private static Place place(JsonForm form, String field) {
        Matcher parts = PLACE.matcher(form.text(field));
        if (!parts.matches()) {
            return form.fault(field, Problem.of("file.place"), new Place(0, 0));
        }
        @Nullable String length = parts.group(2);
        return new Place(Integer.parseInt(parts.group(1)), length == null ? 0 : Integer.parseInt(length));
    }

    /// `declined` or, with a sentence of its own, `declined:cancelled`.
    private static Map<String, Meaning> results(JsonForm form) {
        Map<String, Meaning> all = new HashMap<>();
        for (String code : form.names()) {
            String[] words = form.text(code).split(":", 2);
            Optional<Verdict> verdict = constant(Verdict.values(), words[0]);
            Optional<LrcSentence> sentence =
                    words.length == 1 ? Optional.of(LrcSentence.OTHER) : constant(LrcSentence.values(), words[1]);
            if (verdict.isEmpty() || sentence.isEmpty()) {
                form.fault(code, Problem.of("file.verdict"), "");
            } else {
                all.put(code, new Meaning(verdict.get(), sentence.get()));
            }
        }
        return all;
    }

    private static Timers timers(JsonForm form) {
        form.only("acknowledgementMs", "sends", "resultSeconds", "quietMs");
        return new Timers(
                Duration.ofMillis(form.number("acknowledgementMs", 100, 60_000)),
                (int) form.number("sends", 1, 5),
                Duration.ofSeconds(form.number("resultSeconds", 5, 600)),
                Duration.ofMillis(form.has("quietMs") ? form.number("quietMs", 0, 10_000) : 500),
                Duration.ofSeconds(5),
                Duration.ofMinutes(5));
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        return Stream.of(all).filter(one -> word(one).equals(name)).findFirst();
    }

    /// `LAST_RESULT` is written `lastResult`.
    static String word(Enum<?> constant) {
        StringBuilder word = new StringBuilder();
        for (String part : constant.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            word.append(word.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return word.toString();
    }
}
