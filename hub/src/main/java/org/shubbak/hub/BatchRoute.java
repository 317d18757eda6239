package org.shubbak.hub;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.store.Stored;

/// `POST /v1/events:batch`. Only a whole, well-formed batch of a known station reaches the inbox.
final class BatchRoute implements Routes {
    /// Each may hold 1 MiB and its parsed form in memory.
    static final int AT_ONCE = 64;

    private static final Duration UPLOAD = Duration.ofSeconds(60);
    private static final String ZSTD = "zstd";
    private static final int CHUNK = 16 * 1024;
    private final Inbox inbox;
    private final Door door;
    private final Replies replies;
    private final Metrics metrics;
    private final Uploads uploads;
    private final ReturnSlots slots = new ReturnSlots(System::nanoTime);

    BatchRoute(Inbox inbox, Door door, Replies replies, Metrics metrics, Limits limits) {
        this.inbox = inbox;
        this.door = door;
        this.replies = replies;
        this.metrics = metrics;
        this.uploads = new Uploads(AT_ONCE, limits.uploads());
    }

    @Override
    public void in(RoutesConfig routes) {
        routes.post("/v1/events:batch", this::post);
    }

    void post(Context http) {
        String who = Gate.who(http);
        switch (uploads.begin(who)) {
            case FREE -> take(http, who);
            case FULL -> {
                metrics.refused();
                busy(http);
            }
            case OWN_FULL -> {
                metrics.turned(Metrics.Turned.UPLOADS);
                metrics.refused();
                replies.problem(http.header("Retry-After", "5"), 429, "too-often");
            }
        }
    }

    private void take(Context http, String who) {
        try {
            Stored<BatchAnswer> answer = read(http);
            if (answer != null) {
                answer(http, answer);
            } else {
                metrics.refused();
            }
        } finally {
            uploads.end(who);
        }
    }

    /// Null when the request was refused and answered.
    private @Nullable Stored<BatchAnswer> read(Context http) {
        if (!isJson(http.contentType())) {
            return refuse(http, 415, "not-json-type");
        }
        if (!isReadable(http.header("Content-Encoding"))) {
            return refuse(http, 415, "unknown-encoding");
        }
        if (http.req().getContentLengthLong() > EventBatch.MAX_BYTES) {
            return refuse(http, 413, "too-large");
        }
        byte @Nullable [] body = body(http);
        if (body == null) {
            return refuse(http, 408, "upload-broken");
        }
        if (body.length > EventBatch.MAX_BYTES) {
            return refuse(http, 413, "too-large");
        }
        return switch (WireJson.readBatch(body)) {
            case Parsed.Bad<EventBatch> bad -> {
                replies.detail(http, 400, "batch-unreadable", bad.reason());
                yield null;
            }
            case Parsed.Good<EventBatch> good -> take(http, good.value());
        };
    }

    private @Nullable Stored<BatchAnswer> take(Context http, EventBatch batch) {
        if (batch.events().size() > EventBatch.MAX_EVENTS) {
            return refuse(http, 413, "too-many-events");
        }
        if (!(door.sender(http, batch.station()) instanceof Entrance.Welcome welcome)) {
            return null;
        }
        if (!signedBy(welcome, batch)) {
            door.alarm("bad-signature", batch.station());
            return refuse(http, 403, "bad-signature");
        }
        return inbox.take(batch);
    }

    /// Where the events come from is proven by the station's own key, whoever carried them here.
    private static boolean signedBy(Entrance.Welcome station, EventBatch batch) {
        Base64.Decoder base64 = Base64.getUrlDecoder();
        try {
            return StationIdentity.verify(
                    base64.decode(station.publicKey()), batch.digest(), base64.decode(batch.signature()));
        } catch (IllegalArgumentException e) {
            return false; // no such letters: not what a station writes
        }
    }

    private @Nullable Stored<BatchAnswer> refuse(Context http, int status, String code) {
        replies.problem(http, status, code);
        return null;
    }

    private void answer(Context http, Stored<BatchAnswer> answer) {
        switch (answer) {
            case Stored.Done<BatchAnswer> done -> {
                slots.done();
                http.contentType(Replies.JSON).result(WireJson.write(done.value()));
            }
            case Stored.Late<BatchAnswer> late -> busy(http);
            case Stored.Failed<BatchAnswer> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-kept", failed.incident());
        }
    }

    private void busy(Context http) {
        replies.problem(http.header("Retry-After", Long.toString(slots.next())), 503, "busy");
    }

    private static boolean isReadable(@Nullable String encoding) {
        return encoding == null || encoding.equalsIgnoreCase(ZSTD) || encoding.equalsIgnoreCase("identity");
    }

    private static InputStream opened(Context http) throws IOException {
        InputStream in = http.req().getInputStream();
        return ZSTD.equalsIgnoreCase(http.header("Content-Encoding")) ? new ZstdInputStream(in) : in;
    }

    private static boolean isJson(@Nullable String contentType) {
        String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
        return type.split(";", 2)[0].strip().equals("application/json");
    }

    /// At most one byte more than is allowed; null when it does not arrive whole within its time.
    private static byte @Nullable [] body(Context http) {
        long end = System.nanoTime() + UPLOAD.toNanos();
        try {
            InputStream in = opened(http);
            ByteArrayOutputStream body = new ByteArrayOutputStream(CHUNK);
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                body.write(chunk, 0, n);
                if (body.size() > EventBatch.MAX_BYTES) {
                    break;
                }
                if (System.nanoTime() > end) {
                    return null;
                }
            }
            return body.toByteArray();
        } catch (ZstdIOException e) {
            return new byte[0]; // whole, but not what it says it is
        } catch (IOException e) {
            return null; // cut off or silent: the sender knows nothing and sends again
        }
    }
}
