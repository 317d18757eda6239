package org.shubbak.core.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.LocalText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// One object in a catalogue file. What must stand there and does not is noted as a fault and answered by a
/// placeholder, so that reading goes on: a catalogue with any fault is never used.
final class Place {
    private final Faults faults;
    private final String file;
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    Place(Faults faults, String file, String path, JsonNode node) {
        this.faults = faults;
        this.file = file;
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            faults.add(file, path, "must be an object");
        }
    }

    /// Notes a fault at a key of this object, or at the object itself for an empty key.
    void fault(String key, String reason) {
        faults.add(file, key.isEmpty() ? path : path + "/" + key, reason);
    }

    boolean has(String key) {
        return value(key) != null;
    }

    String text(String key) {
        String text = optionalText(key);
        if (text == null && !has(key)) {
            fault(key, "is missing");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            fault(key, "must be a text that is not empty");
            return null;
        }
        return value.stringValue();
    }

    /// An object that another reader understands, as it stands there.
    Optional<String> optionalJson(String key) {
        JsonNode value = value(key);
        return value == null ? Optional.empty() : Optional.of(value.toString());
    }

    LocalText both(String key) {
        Place place = object(key);
        LocalText text = new LocalText(place.text("ar"), place.text("en"));
        place.nothingElse();
        return text;
    }

    @Nullable
    LocalText optionalBoth(String key) {
        return has(key) ? both(key) : null;
    }

    boolean flag(String key) {
        JsonNode value = value(key);
        if (value != null && !value.isBoolean()) {
            fault(key, "must be true or false");
            return false;
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    Long optionalNumber(String key) {
        JsonNode value = value(key);
        if (value == null) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            fault(key, "must be a whole number");
            return null;
        }
        return value.longValue();
    }

    /// An empty object where there is none, so that each of its own parts is reported as missing.
    Place object(String key) {
        JsonNode value = value(key);
        return new Place(faults, file, path + "/" + key, value == null ? JsonNodeFactory.instance.objectNode() : value);
    }

    List<Place> objects(String key) {
        List<Place> places = new ArrayList<>();
        List<JsonNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            places.add(new Place(faults, file, path + "/" + key + "/" + i, items.get(i)));
        }
        return places;
    }

    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        List<JsonNode> items = items(key);
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            if (item.isString() && !item.stringValue().isBlank()) {
                texts.add(item.stringValue());
            } else {
                fault(key + "/" + i, "must be a text that is not empty");
            }
        }
        return texts;
    }

    /// The value of the word that stands there; the fallback only ever together with a fault.
    <T> T oneOf(String key, Map<String, T> meanings, T fallback) {
        String word = text(key);
        T meaning = meanings.get(word);
        if (meaning == null && !word.isEmpty()) {
            fault(key, "'" + word + "' is none of " + String.join(", ", new TreeSet<>(meanings.keySet())));
        }
        return meaning == null ? fallback : meaning;
    }

    /// An id that the catalogue defines elsewhere.
    String known(String key, Set<String> ids, String what) {
        String id = text(key);
        if (!id.isEmpty() && !ids.contains(id)) {
            fault(key, "there is no " + what + " '" + id + "'");
        }
        return id;
    }

    Set<String> keys() {
        Set<String> keys = new TreeSet<>(node.propertyNames());
        asked.addAll(keys);
        return keys;
    }

    /// Called when everything was asked for: what is left over is a mistake or a misspelling.
    void nothingElse() {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                fault(key, "is not known here");
            }
        }
    }

    private List<JsonNode> items(String key) {
        JsonNode value = value(key);
        if (value == null || !value.isArray()) {
            fault(key, value == null ? "is missing" : "must be a list");
            return List.of();
        }
        return List.copyOf(value.values());
    }

    private @Nullable JsonNode value(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : value;
    }
}
