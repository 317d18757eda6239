package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// One object of a JSON file. A field that is missing or wrong is written down as a fault and read as something
/// harmless, so that one reading names every fault; the caller looks at the faults before it uses anything.
public final class JsonForm {
    private final JsonNode node;
    private final String place;
    private final List<FileFault> faults;

    private JsonForm(JsonNode node, String place, List<FileFault> faults) {
        this.node = node;
        this.place = place;
        this.faults = faults;
    }

    public static JsonForm file(Path file, List<FileFault> faults) {
        String name = String.valueOf(file.getFileName());
        try {
            return parse(name, Files.readString(file, UTF_8), faults);
        } catch (CharacterCodingException e) {
            faults.add(new FileFault(name, Problem.of("file.notUtf8")));
        } catch (IOException e) {
            faults.add(new FileFault(name, Problem.of("file.unreadable")));
        }
        return nothing();
    }

    /// @param name what the text is called where it is no JSON object at all
    public static JsonForm parse(String name, String json, List<FileFault> faults) {
        Problem reason = Problem.of("file.notAnObject");
        try {
            JsonNode node = JsonMapper.shared().readTree(json);
            if (node.isObject()) {
                return new JsonForm(node, "", faults);
            }
        } catch (JacksonException e) {
            if (e.getLocation() != null) {
                reason = Problem.of(
                        "file.notJson", String.valueOf(e.getLocation().getLineNr()));
            }
        }
        faults.add(new FileFault(name, reason));
        return nothing();
    }

    /// Everything is missing in it, and nobody is told.
    private static JsonForm nothing() {
        return new JsonForm(MissingNode.getInstance(), "", new ArrayList<>());
    }

    public boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    /// A text that must be there and say something.
    public String text(String field) {
        JsonNode value = node.path(field);
        if (value.isString() && !value.stringValue().isBlank()) {
            return value.stringValue();
        }
        return fault(field, Problem.of("file.text"), "-");
    }

    /// The texts of a list that must be there.
    public List<String> texts(String field) {
        if (!node.path(field).isArray()) {
            return fault(field, Problem.of("file.list"), List.of());
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.path(field)) {
            texts.add(value.isString() ? value.stringValue() : "-");
        }
        return texts;
    }

    /// A text of any characters, control characters as well; it may be empty or left out.
    public String characters(String field) {
        JsonNode value = node.path(field);
        return !has(field) || value.isString() ? value.asString("") : fault(field, Problem.of("file.text"), "");
    }

    public @Nullable String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    public long number(String field, long least, long most) {
        JsonNode value = node.path(field);
        boolean fits = isLong(value) && value.longValue() >= least && value.longValue() <= most;
        return fits
                ? value.longValue()
                : fault(field, Problem.of("file.numberBetween", Long.toString(least), Long.toString(most)), least);
    }

    /// Any whole number that a long holds.
    long number(String field) {
        JsonNode value = node.path(field);
        return isLong(value) ? value.longValue() : fault(field, Problem.of("file.wholeNumber"), 0L);
    }

    private static boolean isLong(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong();
    }

    /// The whole numbers of a list that must be there and hold one at least.
    public List<Integer> numbers(String field, int least, int most) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode value : node.path(field)) {
            boolean fits = value.isInt() && value.intValue() >= least && value.intValue() <= most;
            numbers.add(fits ? value.intValue() : most + 1);
        }
        return node.path(field).isArray() && !numbers.isEmpty() && !numbers.contains(most + 1)
                ? numbers
                : fault(
                        field,
                        Problem.of("file.numbersBetween", Integer.toString(least), Integer.toString(most)),
                        List.of(least));
    }

    public boolean flag(String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? value.booleanValue() : fault(field, Problem.of("file.trueOrFalse"), false);
    }

    public boolean flag(String field, boolean otherwise) {
        return has(field) ? flag(field) : otherwise;
    }

    public <E> E oneOf(String field, List<E> choices) {
        JsonNode value = node.path(field);
        for (E choice : choices) {
            if (value.isString() && value.stringValue().equals(choice.toString())) {
                return choice;
            }
        }
        return fault(field, oneOf(choices), choices.getFirst());
    }

    public static Problem oneOf(Collection<?> choices) {
        return Problem.of("file.oneOf", listed(choices));
    }

    /// All of it reads from the left, commas as well.
    static String listed(Collection<?> names) {
        return names.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    public JsonForm part(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            return fault(field, Problem.of("file.object"), nothing());
        }
        return new JsonForm(value, path(field), faults);
    }

    /// The objects of a list; no list is an empty one.
    List<JsonForm> parts(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (!node.path(field).isArray()) {
            return fault(field, Problem.of("file.list"), List.of());
        }
        List<JsonForm> parts = new ArrayList<>();
        for (JsonNode part : node.path(field)) {
            String inside = path(field) + "[" + parts.size() + "]";
            if (!part.isObject()) {
                faults.add(new FileFault(inside, Problem.of("file.object")));
            }
            parts.add(new JsonForm(part, inside, part.isObject() ? faults : new ArrayList<>()));
        }
        return parts;
    }

    /// The names of its fields, in the order of the file.
    public List<String> names() {
        return List.copyOf(node.propertyNames());
    }

    /// Whether there is a text that says something.
    public boolean says(String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank();
    }

    public void only(String... fields) {
        Set<String> known = Set.copyOf(Arrays.asList(fields));
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> fault(name, Problem.of("file.unknownField"), ""));
    }

    /// Two mistakes of one kind at one place are said once.
    public <T> T fault(String field, Problem reason, T harmless) {
        FileFault fault = new FileFault(path(field), reason);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
        return harmless;
    }

    /// The faults of another file that this field names.
    public void faults(String field, List<FileFault> inside) {
        inside.forEach(fault -> faults.add(new FileFault(path(field) + ": " + fault.place(), fault.reason())));
    }

    private String path(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
