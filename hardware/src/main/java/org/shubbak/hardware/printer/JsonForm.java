package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
        try {
            return parse(Files.readString(file, UTF_8), faults);
        } catch (CharacterCodingException e) {
            faults.add(new FileFault("", "the file is not UTF-8 text"));
        } catch (IOException e) {
            faults.add(new FileFault("", "the file cannot be read: " + file));
        }
        return new JsonForm(MissingNode.getInstance(), "", new ArrayList<>());
    }

    public static JsonForm parse(String json, List<FileFault> faults) {
        try {
            JsonNode node = JsonMapper.shared().readTree(json);
            if (node.isObject()) {
                return new JsonForm(node, "", faults);
            }
            faults.add(new FileFault("", "the file is not one JSON object"));
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            faults.add(new FileFault("", "the file is not JSON" + line));
        }
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
        return fault(field, "a text is needed here", "-");
    }

    /// The texts of a list that must be there.
    public List<String> texts(String field) {
        if (!node.path(field).isArray()) {
            return fault(field, "a list is needed here", List.of("-"));
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode value : node.path(field)) {
            texts.add(value.isString() ? value.stringValue() : "-");
        }
        return texts;
    }

    public @Nullable String optionalText(String field) {
        return has(field) ? text(field) : null;
    }

    public long number(String field, long least, long most) {
        JsonNode value = node.path(field);
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            long number = value.longValue();
            if (number >= least && number <= most) {
                return number;
            }
        }
        return fault(field, "a whole number from " + least + " to " + most + " is needed here", least);
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
                        "a list of whole numbers from " + least + " to " + most + " is needed here",
                        List.of(least));
    }

    public boolean flag(String field) {
        JsonNode value = node.path(field);
        return value.isBoolean() ? value.booleanValue() : fault(field, "true or false is needed here", false);
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
        return fault(field, "one of " + choices + " is needed here", choices.getFirst());
    }

    public JsonForm part(String field) {
        JsonNode value = node.path(field);
        if (!value.isObject()) {
            fault(field, "an object is needed here", "");
            return new JsonForm(MissingNode.getInstance(), "", new ArrayList<>());
        }
        return new JsonForm(value, path(field), faults);
    }

    /// The objects of a list; no list is an empty one.
    List<JsonForm> parts(String field) {
        if (!has(field)) {
            return List.of();
        }
        if (!node.path(field).isArray()) {
            return fault(field, "a list is needed here", List.of());
        }
        List<JsonForm> parts = new ArrayList<>();
        for (JsonNode part : node.path(field)) {
            String inside = path(field) + "[" + parts.size() + "]";
            if (!part.isObject()) {
                faults.add(new FileFault(inside, "an object is needed here"));
            }
            parts.add(new JsonForm(part, inside, part.isObject() ? faults : new ArrayList<>()));
        }
        return parts;
    }

    /// The names of all fields.
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
                .forEach(name -> fault(name, "there is no such field", ""));
    }

    public <T> T fault(String field, String reason, T harmless) {
        faults.add(new FileFault(path(field), reason));
        return harmless;
    }

    private String path(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }
}
