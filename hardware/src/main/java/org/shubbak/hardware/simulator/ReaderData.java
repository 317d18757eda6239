package org.shubbak.hardware.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The made-up documents that can be presented, and the framings they can be sent in.
public record ReaderData(Map<String, List<String>> documents, Map<String, ReaderFraming> framings) {

    public static ReaderData bundled() {
        Map<String, List<String>> documents = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : resource("documents.json").properties()) {
            documents.put(
                    entry.getKey(),
                    entry.getValue().values().stream().map(JsonNode::asString).toList());
        }
        Map<String, ReaderFraming> framings = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : resource("framings.json").properties()) {
            framings.put(entry.getKey(), ReaderFraming.of(entry.getValue()));
        }
        return new ReaderData(documents, framings);
    }

    private static JsonNode resource(String name) {
        try (InputStream in = ReaderData.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
