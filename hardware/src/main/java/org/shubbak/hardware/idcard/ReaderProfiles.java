package org.shubbak.hardware.idcard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The framing families that are delivered with the product, from `readers.json`.
public final class ReaderProfiles {
    /// Takes whatever comes, with or without delimiters, and ends a read by the silence after it.
    public static final String GENERIC = "generic";

    private final Map<String, ReaderProfile> profiles;

    private ReaderProfiles(Map<String, ReaderProfile> profiles) {
        this.profiles = profiles;
    }

    public static ReaderProfiles bundled() {
        try (InputStream in = ReaderProfiles.class.getResourceAsStream("readers.json")) {
            Map<String, ReaderProfile> profiles = new LinkedHashMap<>();
            JsonNode all = JsonMapper.shared().readTree(in);
            for (Map.Entry<String, JsonNode> entry : all.properties()) {
                profiles.put(entry.getKey(), profile(entry.getKey(), entry.getValue()));
            }
            return new ReaderProfiles(Collections.unmodifiableMap(profiles));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReaderProfile profile(String name, JsonNode node) {
        return new ReaderProfile(
                name,
                node.path("start").asString(""),
                node.path("end").asString(""),
                node.path("lengthHeader").asInt(-1),
                node.path("arm").asString(""),
                Duration.ofMillis(node.path("idleGapMillis").asInt(300)),
                node.path("maxBytes").asInt(1024));
    }

    public Optional<ReaderProfile> named(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    public ReaderProfile generic() {
        return named(GENERIC).orElseThrow();
    }

    public Set<String> names() {
        return profiles.keySet();
    }
}
