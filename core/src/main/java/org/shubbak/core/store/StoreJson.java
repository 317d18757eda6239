package org.shubbak.core.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Collectors;
import org.shubbak.core.text.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The form in which records lie inside sealed columns and event bodies: JSON of their components, nothing computed.
public final class StoreJson {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(v -> v.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private StoreJson() {}

    public static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    /// For `json_each`: numbers and ids as they stand in columns.
    static String list(Collection<?> values) {
        return values.stream()
                .map(value -> value instanceof Number ? value.toString() : '"' + value.toString() + '"')
                .collect(Collectors.joining(",", "[", "]"));
    }

    /// A file of this room, which is always there and always right.
    static <T> T bundled(String name, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(StoreJson.class.getResourceAsStream(name))) {
            return JSON.readValue(in.readAllBytes(), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T read(byte[] json, Class<T> type) throws StoreFault {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException e) {
            // Its message quotes what it read.
            throw new StoreFault(Problem.of("store.unreadable"));
        }
    }
}
