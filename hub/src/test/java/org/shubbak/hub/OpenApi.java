package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// As much of OpenAPI as our own description uses.
record OpenApi(JsonNode root) {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /// The media type of an answer without content.
    private static final String NOTHING = "";

    record Answer(String mediaType, JsonNode schema, Set<String> headers) {}

    static OpenApi read(String yaml) {
        Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return new OpenApi(JsonMapper.shared().valueToTree(read));
    }

    /// Every `post /path 200` of the description, in the order of the alphabet.
    Set<String> promised() {
        Set<String> promised = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                for (String status : method.getValue().path("responses").propertyNames()) {
                    promised.add(method.getKey() + " " + path.getKey() + " " + status);
                }
            }
        }
        return promised;
    }

    /// Those that do not need somebody who asks too often.
    Set<String> promisedInPeace() {
        return promised().stream()
                .filter(promise -> !promise.endsWith(" 429") || promise.equals("post /v1/enrol 429"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Answer answer(String method, String path, String status) {
        JsonNode response = resolved(
                root.path("paths").path(path).path(method).path("responses").path(status));
        if (response.isMissingNode()) {
            throw new AssertionError(method + " " + path + " answers " + status + ", which is not described");
        }
        Set<String> headers = new TreeSet<>(response.path("headers").propertyNames());
        if (!response.has("content")) {
            return new Answer(NOTHING, response.path("content"), headers);
        }
        Map.Entry<String, JsonNode> content =
                response.path("content").properties().iterator().next();
        return new Answer(content.getKey(), content.getValue().path("schema"), headers);
    }

    /// Fails where the answer is not one of those that are described.
    /// @return `post /path 200`
    String met(String method, String path, HttpResponse<String> answer) {
        String status = Integer.toString(answer.statusCode());
        Answer promised = answer(method, path, status);
        if (promised.mediaType().equals(NOTHING)) {
            assertThat(answer.body()).isEmpty();
        } else {
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(promised.mediaType());
        }
        if (promised.mediaType().equals("application/json")) {
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            assertThat(faults(promised.schema(), body)).as(answer.body()).isEmpty();
        }
        for (String header : promised.headers()) {
            assertThat(answer.headers().firstValue(header)).as(header).isPresent();
        }
        return method + " " + path + " " + status;
    }

    List<String> faults(JsonNode schema, JsonNode value) {
        List<String> faults = new ArrayList<>();
        check(schema, value, "answer", faults);
        return faults;
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /// Stricter than JSON Schema: a field that is not described is a fault too.
    private void check(JsonNode schemaOrRef, JsonNode value, String place, List<String> faults) {
        JsonNode schema = resolved(schemaOrRef);
        String type = schema.path("type").asString();
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "string" -> value.isString() && fits(schema, value);
            default -> false;
        };
        if (!fits) {
            faults.add(place + " is not " + type);
        }
        for (JsonNode item : value.isArray() ? value : JsonMapper.shared().createArrayNode()) {
            check(schema.path("items"), item, place + "[]", faults);
        }
        if (value.isObject()) {
            checkFields(schema, value, place, faults);
        }
    }

    private void checkFields(JsonNode schema, JsonNode fields, String place, List<String> faults) {
        for (JsonNode required : schema.path("required")) {
            if (!fields.has(required.asString())) {
                faults.add(place + " lacks " + required.asString());
            }
        }
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            JsonNode told = schema.path("properties").path(field.getKey());
            if (told.isMissingNode()) {
                faults.add(place + "." + field.getKey() + " is not told");
            } else {
                check(told, field.getValue(), place + "." + field.getKey(), faults);
            }
        }
    }

    private static boolean fits(JsonNode schema, JsonNode text) {
        boolean listed = schema.path("enum").isMissingNode();
        for (JsonNode one : schema.path("enum")) {
            listed |= one.equals(text);
        }
        boolean id = schema.path("format").asString("").equals("uuid");
        return listed && (!id || UUID.matcher(text.asString()).matches());
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : root.at(ref.substring(1));
    }
}
