package org.shubbak.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Makes what a description asks for, and what it does not: values that fit a schema, and such with one thing wrong.
/// The
/// same seed makes the same again.
final class RequestMaker {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /// Something for every pattern of our description; a new pattern may need a new one here.
    private static final List<String> WORDS = List.of(
            "ram-01",
            "0.1",
            "ready",
            "0-0",
            "0123456789abcdef".repeat(4),
            "A_b-9",
            "RAM-03-2026-ILS",
            "{\"office\":\"RAM\"}");

    private static final List<String> EVENT_TYPES =
            List.of("submitted", "paid", "receipt-printed", "refunded", "payment-awaiting", "of-2031");

    private final JsonNode root;
    private final Random random;

    RequestMaker(OpenApi description, long seed) {
        this.root = description.root();
        this.random = new Random(seed);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    JsonNode fitting(JsonNode schemaOrRef) {
        JsonNode schema = resolved(schemaOrRef);
        return switch (schema.path("type").asString("")) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "integer" -> JSON.numberNode(number(schema));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> JSON.stringNode(text(schema));
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode made = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextBoolean()) {
                boolean type = property.getKey().equals("type");
                made.set(property.getKey(), type ? JSON.stringNode(one(EVENT_TYPES)) : fitting(property.getValue()));
            }
        }
        return made;
    }

    private ArrayNode array(JsonNode schema) {
        ArrayNode made = JSON.arrayNode();
        int many = random.nextInt(1 + Math.min(4, schema.path("maxItems").asInt(4)));
        for (int i = 0; i < many; i++) {
            made.add(fitting(schema.path("items")));
        }
        return made;
    }

    private long number(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(999_999_999);
        return random.nextInt(3) == 0 ? least : least + (long) (random.nextDouble() * Math.min(most - least, 1000));
    }

    private String text(JsonNode schema) {
        if (!schema.path("enum").isMissingNode()) {
            return schema.path("enum")
                    .get(random.nextInt(schema.path("enum").size()))
                    .asString();
        }
        return switch (schema.path("format").asString("")) {
            case "uuid" -> new UUID(random.nextInt(3), random.nextInt(3)).toString();
            case "date-time" -> "2026-11-" + (10 + random.nextInt(20)) + "T08:00:00Z";
            default -> patterned(schema.path("pattern").asString(""));
        };
    }

    private String patterned(String pattern) {
        List<String> fit = WORDS.stream()
                .filter(word -> pattern.isEmpty() || word.matches(pattern))
                .toList();
        if (fit.isEmpty()) {
            throw new AssertionError("no word for " + pattern);
        }
        return one(fit);
    }

    <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// The same with one thing changed, somewhere.
    JsonNode spoiled(JsonNode good) {
        JsonNode copy = good.deepCopy();
        List<Runnable> ways = new ArrayList<>();
        ways(copy, ways);
        if (ways.isEmpty()) {
            return wrong();
        }
        one(ways).run();
        return copy;
    }

    private void ways(JsonNode node, List<Runnable> ways) {
        if (node instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                ways.add(() -> object.remove(name));
                ways.add(() -> object.set(name, wrong()));
                ways.add(() -> object.set(name, wrong()));
                ways(object.get(name), ways);
            }
        } else if (node instanceof ArrayNode array) {
            ways.add(() -> array.add(wrong()));
            ways.add(() -> Stream.generate(() -> JSON.numberNode(7)).limit(1200).forEach(array::add));
            array.forEach(item -> ways(item, ways));
        }
    }

    private JsonNode wrong() {
        return switch (random.nextInt(10)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.numberNode(-1);
            case 2 -> JSON.numberNode(Long.MAX_VALUE);
            case 3 -> JSON.numberNode(new java.math.BigDecimal("1e400"));
            case 4 -> JSON.stringNode("");
            case 5 -> JSON.stringNode("ي".repeat(70_000));
            case 6 -> JSON.stringNode("'; DROP TABLE event; -- \u0000\u202e");
            case 7 -> JSON.arrayNode().add(JSON.objectNode());
            case 8 -> deep();
            default -> JSON.booleanNode(true);
        };
    }

    private static JsonNode deep() {
        JsonNode node = JSON.objectNode();
        for (int i = 0; i < 300; i++) {
            node = JSON.arrayNode().add(node);
        }
        return node;
    }

    /// What arrives as the body: mostly JSON of the right form, often spoiled, sometimes no JSON at all.
    String body(JsonNode schema) {
        JsonNode good = fitting(schema);
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> written(spoiled(good));
            case 3 -> {
                String whole = written(good);
                yield whole.substring(0, random.nextInt(whole.length()));
            }
            case 4 -> one(List.of("", "null", "[]", "\u0000", "{\"station\":\"a\",\"station\":\"b\"}", "{}{}"));
            default -> written(good);
        };
    }

    private static String written(JsonNode node) {
        return JsonMapper.shared().writeValueAsString(node);
    }

    /// As it stands in an address.
    String parameter(JsonNode schema) {
        return random.nextInt(3) > 0
                ? fitting(schema).asString()
                : one(List.of("", "-1", "x", "99999999999999999999", "ي".repeat(200), "a'b\"c", "2026-13-40T00:00:00Z"))
                        .toLowerCase(Locale.ROOT);
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : root.at(ref.substring(1));
    }
}
