package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.shubbak.core.store.Attachments;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.text.Problem;

/// Brings papers to the hub in pieces (tus 1.0.0), and goes on where it stopped, whoever was cut off. The hub's word
/// alone says how much it has; only when it has all does the station let go. Gives way to events. One thread.
public final class AttachmentDesk {
    /// A piece that is cut off is sent again whole.
    static final int PIECE = 256 * 1024;

    private static final String UPLOADS = "/v1/uploads";
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final long FIRST_WAIT_MILLIS = 5_000;
    private static final int MOST_DOUBLINGS = 12;

    private final StationStore store;
    private final HubClient hub;
    private final String station;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param station the name under which the hub knows this one
    public AttachmentDesk(StationStore store, HubClient hub, String station, Clock clock, RandomGenerator random) {
        this.store = store;
        this.hub = hub;
        this.station = station;
        this.clock = clock;
        this.random = random;
    }

    private sealed interface Outcome {
        record There() implements Outcome {}

        record Refused(String code) implements Outcome {}

        /// Nobody knows, or not now.
        record Later(Problem problem) implements Outcome {}

        /// Events wait; the rest comes after them.
        record GaveWay() implements Outcome {}
    }

    /// @return why not all is there
    public Optional<Problem> run() {
        while (true) {
            Kept<Optional<Attachments.Waiting>> due = store.transact(store.attachments()::due);
            if (!(due instanceof Kept.Done<Optional<Attachments.Waiting>> done)) {
                return Optional.of(((Kept.Not<Optional<Attachments.Waiting>>) due).problem());
            }
            if (done.value().isEmpty()) {
                return Optional.empty();
            }
            Attachments.Waiting one = done.value().get();
            Outcome outcome = bring(one);
            if (outcome instanceof Outcome.GaveWay) {
                return Optional.empty();
            }
            Kept<Boolean> kept = store.transact(transaction -> note(transaction, one, outcome));
            if (kept instanceof Kept.Not<Boolean> not) {
                return Optional.of(not.problem());
            }
            if (outcome instanceof Outcome.Later later) {
                return Optional.of(later.problem());
            }
        }
    }

    private boolean note(Transaction transaction, Attachments.Waiting one, Outcome outcome) throws StoreFault {
        switch (outcome) {
            case Outcome.There there -> store.attachments().there(transaction, one.id());
            case Outcome.Refused refused -> {
                store.attachments().refused(transaction, one.id(), refused.code());
                store.audit()
                        .add(
                                transaction,
                                "hub",
                                "ATTACHMENT_REFUSED",
                                one.application().toString(),
                                refused.code());
            }
            case Outcome.Later later -> {
                long limit = Math.min(
                        LONGEST_WAIT.toMillis(), FIRST_WAIT_MILLIS << Math.min(one.attempts(), MOST_DOUBLINGS));
                store.attachments()
                        .later(transaction, one.id(), clock.instant().plusMillis(1 + random.nextLong(limit)));
            }
            case Outcome.GaveWay gave -> {}
        }
        return true;
    }

    /// Asks how much the hub has, makes a place where it has none, and sends the rest.
    private Outcome bring(Attachments.Waiting one) {
        return switch (hub.carry(new Parcel("HEAD", UPLOADS + "/" + one.id(), Map.of(), ""))) {
            case ParcelReply.Unknown unknown -> new Outcome.Later(unknown.problem());
            case ParcelReply.NotAllowed not -> new Outcome.Later(not.problem());
            case ParcelReply.Answered answered ->
                switch (answered.status()) {
                    case 200, 204 -> from(one, answered.offset());
                    case 404, 410 -> create(one);
                    default -> judged(answered.status());
                };
        };
    }

    private Outcome create(Attachments.Waiting one) {
        String metadata =
                "station " + base64(station) + ",attachment " + base64(one.id().toString()) + ",application "
                        + base64(one.application().toString()) + ",event "
                        + base64(one.event().toString()) + ",sha256 "
                        + base64(one.hash());
        Map<String, String> headers =
                Map.of("Upload-Length", Integer.toString(one.sealed().length()), "Upload-Metadata", metadata);
        return switch (hub.carry(new Parcel("POST", UPLOADS, headers, ""))) {
            case ParcelReply.Unknown unknown -> new Outcome.Later(unknown.problem());
            case ParcelReply.NotAllowed not -> new Outcome.Later(not.problem());
            case ParcelReply.Answered answered ->
                answered.status() == 201 ? from(one, OptionalLong.of(0)) : judged(answered.status());
        };
    }

    private Outcome from(Attachments.Waiting one, OptionalLong begin) {
        OptionalLong has = begin;
        while (has.isPresent() && has.getAsLong() < one.sealed().length()) {
            if (eventsWait()) {
                return new Outcome.GaveWay();
            }
            int at = (int) has.getAsLong();
            ParcelReply reply = hub.carry(piece(one, at));
            if (!(reply instanceof ParcelReply.Answered answered)) {
                return new Outcome.Later(
                        reply instanceof ParcelReply.NotAllowed not
                                ? not.problem()
                                : ((ParcelReply.Unknown) reply).problem());
            }
            if (answered.status() != 204) {
                return judged(answered.status());
            }
            has = answered.offset().isPresent() && answered.offset().getAsLong() > at
                    ? answered.offset()
                    : OptionalLong.empty();
        }
        return has.isPresent() && has.getAsLong() == one.sealed().length()
                ? new Outcome.There()
                : new Outcome.Later(Problem.of("sync.notUnderstood"));
    }

    private Parcel piece(Attachments.Waiting one, int at) {
        String piece = one.sealed().substring(at, Math.min(one.sealed().length(), at + PIECE));
        return new Parcel(
                "PATCH",
                UPLOADS + "/" + one.id(),
                Map.of(
                        "Content-Type",
                        "application/offset+octet-stream",
                        "Upload-Offset",
                        Integer.toString(at),
                        "Upload-Checksum",
                        "sha256 " + Base64.getEncoder().encodeToString(sha256(piece))),
                piece);
    }

    private boolean eventsWait() {
        return store.transact(store.outbox()::waiting) instanceof Kept.Done<Integer> done && done.value() > 0;
    }

    /// 409 and 460 tell of a piece, not of the paper: the next try asks first how much there is.
    private static Outcome judged(int status) {
        return switch (status) {
            case 400, 413, 415, 422 -> new Outcome.Refused(Integer.toString(status));
            case 408, 409, 425, 429, 460, 500, 502, 503, 504 -> new Outcome.Later(Problem.of("sync.busy"));
            default -> new Outcome.Later(Problem.of("sync.notUnderstood"));
        };
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static byte[] sha256(String ascii) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ascii.getBytes(US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
