package org.shubbak.hub;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.shubbak.core.sync.wire.Parsed;

/// A message that is read whole, up to its longest form. What is not one is answered here.
/// @param most bytes
record SmallMessage<T>(int most, Function<byte[], Parsed<T>> form, Replies replies) {

    /// Empty when the request was refused and answered.
    Optional<T> read(Context http) {
        try {
            if (http.req().getContentLengthLong() > most) {
                replies.problem(http, 413, "too-large");
                return Optional.empty();
            }
            byte[] body = http.req().getInputStream().readNBytes(most + 1);
            if (body.length > most) {
                replies.problem(http, 413, "too-large");
                return Optional.empty();
            }
            return switch (form.apply(body)) {
                case Parsed.Good<T> good -> Optional.of(good.value());
                case Parsed.Bad<T> bad -> {
                    replies.detail(http, 400, "batch-unreadable", bad.reason());
                    yield Optional.empty();
                }
            };
        } catch (IOException e) {
            replies.problem(http, 408, "upload-broken");
            return Optional.empty();
        }
    }
}
