package org.shubbak.core.sync;

import java.util.Map;

/// A message of a resumable upload (tus 1.0.0).
/// @param method `HEAD`, `POST` or `PATCH`
/// @param path below the hub's address
/// @param headers without the version of the protocol, which goes with each
/// @param ascii what is sent, one byte a letter; empty for none
public record Parcel(String method, String path, Map<String, String> headers, String ascii) {
    public Parcel {
        headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
        return "Parcel[" + method + " " + path + " " + ascii.length() + "]";
    }
}
