package org.shubbak.core.sync;

import java.util.Optional;

/// What a station asks its hub besides sending events.
/// @param path below the hub's address, with its query
/// @param json what is sent with POST; empty for GET
public record HubQuestion(String path, Optional<String> json) {
    public static HubQuestion get(String path) {
        return new HubQuestion(path, Optional.empty());
    }

    public static HubQuestion post(String path, String json) {
        return new HubQuestion(path, Optional.of(json));
    }
}
