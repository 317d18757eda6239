package org.shubbak.hub;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.enrol.Entrance;
import org.shubbak.hub.store.Stored;
import org.shubbak.hub.uploads.Appended;
import org.shubbak.hub.uploads.SqlUploads;
import org.shubbak.hub.uploads.Upload;
import org.shubbak.hub.uploads.UploadHead;

/// `/v1/uploads`: papers in pieces, by tus 1.0.0 with creation and checksum. A piece counts when it is on the disk, and
/// nothing of one that was cut off. Nobody sees or goes on with another station's upload.
final class UploadRoutes implements Routes {
    static final String VERSION = "1.0.0";
    private static final int AT_ONCE = 32;
    private final SqlUploads uploads;
    private final Door door;
    private final Replies replies;
    private final Clock clock;
    private final Semaphore room = new Semaphore(AT_ONCE);

    UploadRoutes(SqlUploads uploads, Door door, Replies replies, Clock clock) {
        this.uploads = uploads;
        this.door = door;
        this.replies = replies;
        this.clock = clock;
    }

    @Override
    public void in(RoutesConfig routes) {
        routes.post("/v1/uploads", http -> spoken(http, this::create));
        routes.head("/v1/uploads/{id}", http -> spoken(http, this::head));
        routes.patch("/v1/uploads/{id}", http -> spoken(http, this::patch));
    }

    private void spoken(Context http, Consumer<Context> then) {
        http.header("Tus-Resumable", VERSION);
        if (!VERSION.equals(http.req().getHeader("Tus-Resumable"))) {
            replies.problem(http.header("Tus-Version", VERSION), 412, "upload-version");
        } else {
            then.accept(http);
        }
    }

    private void create(Context http) {
        Optional<Upload> asked = UploadHead.read(
                http.req().getHeader("Upload-Length"), http.req().getHeader("Upload-Metadata"));
        if (asked.isEmpty()) {
            replies.problem(http, 400, "upload-unreadable");
        } else if (!(door.sender(http, asked.get().station()) instanceof Entrance.Welcome)) {
            return; // answered
        } else if (asked.get().size() > Upload.MOST_BYTES) {
            replies.problem(http, 413, "upload-too-large");
        } else {
            kept(http, uploads.create(asked.get(), clock.instant()), made -> {
                if (made.isEmpty()) {
                    replies.problem(http, 422, "upload-id-reuse");
                } else {
                    http.status(201)
                            .header("Location", "/v1/uploads/" + asked.get().id());
                }
            });
        }
    }

    private void head(Context http) {
        own(
                http,
                upload -> http.status(200)
                        .header("Upload-Offset", Long.toString(upload.have()))
                        .header("Upload-Length", Long.toString(upload.size()))
                        .header("Cache-Control", "no-store"));
    }

    private void patch(Context http) {
        if (!"application/offset+octet-stream".equals(http.contentType())) {
            replies.problem(http, 415, "upload-type");
            return;
        }
        String offset = http.req().getHeader("Upload-Offset");
        if (offset == null || !offset.matches("\\d{1,15}")) {
            replies.problem(http, 400, "upload-unreadable");
            return;
        }
        if (!room.tryAcquire()) {
            replies.problem(http.header("Retry-After", "5"), 503, "busy");
            return;
        }
        try {
            own(http, upload -> append(http, upload, Long.parseLong(offset)));
        } finally {
            room.release();
        }
    }

    private void append(Context http, Upload upload, long at) {
        ByteBuffer piece = piece(http);
        if (piece == null) {
            replies.problem(http, 408, "upload-broken");
        } else if (piece.remaining() > Upload.MOST_PIECE) {
            replies.problem(http, 413, "upload-piece-too-large");
        } else if (!checked(http.req().getHeader("Upload-Checksum"), piece)) {
            replies.problem(http, 460, "upload-checksum");
        } else if (!Upload.sealed(piece)) {
            replies.problem(http, 422, "upload-not-sealed");
        } else {
            kept(http, uploads.append(upload.id(), at, piece, clock.instant()), appended -> said(http, appended));
        }
    }

    private void said(Context http, Appended appended) {
        switch (appended) {
            case Appended.Kept kept -> http.status(204).header("Upload-Offset", Long.toString(kept.have()));
            case Appended.Elsewhere elsewhere ->
                replies.problem(http.header("Upload-Offset", Long.toString(elsewhere.have())), 409, "upload-offset");
            case Appended.Different different -> replies.problem(http, 422, "upload-differs");
            case Appended.Unknown unknown -> replies.problem(http, 404, "upload-unknown");
        }
    }

    private void own(Context http, Consumer<Upload> then) {
        Optional<UUID> id = UploadHead.id(http.pathParam("id"));
        if (id.isEmpty()) {
            replies.problem(http, 404, "upload-unknown");
            return;
        }
        kept(http, uploads.find(id.get()), found -> {
            if (found.isEmpty()) {
                replies.problem(http, 404, "upload-unknown");
            } else if (door.sender(http, found.get().station()) instanceof Entrance.Welcome) {
                then.accept(found.get());
            }
        });
    }

    private <T> void kept(Context http, Stored<T> stored, Consumer<T> then) {
        switch (stored) {
            case Stored.Done<T> done -> then.accept(done.value());
            case Stored.Late<T> late -> replies.problem(http.header("Retry-After", "5"), 503, "busy");
            case Stored.Failed<T> failed ->
                replies.incident(http.header("Retry-After", "30"), 503, "not-kept", failed.incident());
        }
    }

    /// Null when it does not arrive whole.
    private static @Nullable ByteBuffer piece(Context http) {
        try (InputStream in = http.req().getInputStream()) {
            byte[] bytes = in.readNBytes(Upload.MOST_PIECE + 1);
            long announced = http.req().getContentLengthLong();
            boolean whole = announced < 0 || announced > Upload.MOST_PIECE || announced == bytes.length;
            return whole ? ByteBuffer.wrap(bytes) : null;
        } catch (IOException e) {
            return null; // cut off: the sender asks how much there is
        }
    }

    /// Where the sender gave none, the whole is checked at the end.
    private static boolean checked(@Nullable String checksum, ByteBuffer piece) {
        if (checksum == null) {
            return true;
        }
        String[] parts = checksum.split(" ", 2);
        String algorithm = parts[0].equals("sha256") ? "SHA-256" : parts[0].equals("sha1") ? "SHA-1" : "";
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            digest.update(piece.duplicate());
            return parts.length == 2
                    && MessageDigest.isEqual(
                            digest.digest(), Base64.getDecoder().decode(parts[1]));
        } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
            return false;
        }
    }
}
