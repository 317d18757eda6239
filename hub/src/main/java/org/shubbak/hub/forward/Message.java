package org.shubbak.hub.forward;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.function.Supplier;

/// What goes out, from the beginning each time it is opened.
/// @param bytes its length
record Message(long bytes, Supplier<InputStream> open) {
    static Message of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new Message(bytes.length, () -> new ByteArrayInputStream(bytes));
    }
}
