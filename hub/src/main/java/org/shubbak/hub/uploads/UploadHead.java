package org.shubbak.hub.uploads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a station says of a paper before it sends it: `Upload-Length` and `Upload-Metadata` of tus 1.0.0.
public final class UploadHead {
    private UploadHead() {}

    /// @return empty where it is not in the agreed form
    public static Optional<Upload> read(@Nullable String length, @Nullable String metadata) {
        if (length == null || metadata == null || !length.matches("[1-9]\\d{0,14}") || metadata.length() > 2000) {
            return Optional.empty();
        }
        Map<String, String> said = new HashMap<>();
        for (String pair : metadata.split(",", 20)) {
            String[] parts = pair.strip().split(" ", 2);
            if (parts.length != 2 || said.put(parts[0], text(parts[1])) != null) {
                return Optional.empty();
            }
        }
        String station = said.getOrDefault("station", "");
        String hash = said.getOrDefault("sha256", "");
        Optional<UUID> id = id(said.get("attachment"));
        Optional<UUID> application = id(said.get("application"));
        Optional<UUID> event = id(said.get("event"));
        boolean good = station.matches("[\\p{L}\\p{M}\\p{Nd} ._-]{1,64}")
                && hash.matches("[0-9a-f]{64}")
                && id.isPresent()
                && application.isPresent()
                && event.isPresent();
        return good
                ? Optional.of(
                        new Upload(id.get(), station, application.get(), event.get(), hash, Long.parseLong(length), 0))
                : Optional.empty();
    }

    /// As the path and the metadata write it.
    public static Optional<UUID> id(@Nullable String written) {
        return Optional.ofNullable(written)
                .filter(given -> given.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString);
    }

    private static String text(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException e) {
            return ""; // fits no form
        }
    }
}
