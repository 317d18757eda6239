package org.shubbak.core.sync;

import java.util.Optional;

/// What a station asks its hub besides sending events.
/// @param path below the hub's address, with its query
/// @param json what is sent with POST; empty for GET
/// @param most bytes of an answer that is still read
public record HubQuestion(String path, Optional<String> json, int most) {
    private static final int USUAL = 1 << 20;

    public static HubQuestion get(String path) {
        return new HubQuestion(path, Optional.empty(), USUAL);
    }

    /// For a file.
    public static HubQuestion large(String path, int most) {
        return new HubQuestion(path, Optional.empty(), most);
    }

    public static HubQuestion post(String path, String json) {
        return new HubQuestion(path, Optional.of(json), USUAL);
    }
}
