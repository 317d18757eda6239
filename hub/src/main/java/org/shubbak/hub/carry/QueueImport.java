package org.shubbak.hub.carry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.sync.wire.BatchAnswer;
import org.shubbak.core.sync.wire.CarriedHead;
import org.shubbak.core.sync.wire.CarriedReader;
import org.shubbak.core.sync.wire.CarriedReader.First;
import org.shubbak.core.sync.wire.CarriedReader.Line;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.Problem;
import org.shubbak.hub.enrol.StationRegistry;
import org.shubbak.hub.store.Stored;

/// Takes a station's queue from a file, part by part as batches come over the line: each is the station's own by its
/// signature, whoever carried it, and what came before is a duplicate. So a file may come twice, in any order, cut
/// short
/// or damaged in one place: what is whole is taken, and of the rest nothing is said. One thread.
/// @param inbox takes a batch, and returns only when it is on the disk
/// @param hub signs the answers
public record QueueImport(
        StationRegistry registry, Function<EventBatch, Stored<BatchAnswer>> inbox, Signer hub, Clock clock) {

    /// @param answers where the answers go; what was there is replaced
    public Imported take(Path queue, Path answers) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(queue))) {
            CarriedReader reader = new CarriedReader(in);
            return switch (reader.head()) {
                case First.Foreign foreign -> refused("import.foreign", queue);
                case First.Head first ->
                    switch (first.head().form()) {
                        case CarriedHead.QUEUE -> take(reader, first.head(), answers);
                        case CarriedHead.ANSWERS -> refused("import.answersNotQueue", queue);
                        default -> refused("import.newerForm", queue);
                    };
            };
        } catch (IOException e) {
            return refused("import.notRead", queue);
        }
    }

    private Imported take(CarriedReader reader, CarriedHead head, Path answers) {
        return switch (registry.known(head.station())) {
            case Stored.Late<Optional<StationRegistry.Known>> late -> new Imported.Refused(Problem.of("busy"));
            case Stored.Failed<Optional<StationRegistry.Known>> failed ->
                new Imported.Refused(Problem.of("not-readable"));
            case Stored.Done<Optional<StationRegistry.Known>> done -> {
                Optional<StationRegistry.Known> known = done.value();
                if (known.isEmpty()) {
                    yield new Imported.Refused(Problem.of("import.unknownStation", head.station()));
                }
                if (known.get().revokedAt() != null) {
                    alarm("station-revoked", head.station());
                    yield new Imported.Refused(Problem.of("import.revoked", head.station()));
                }
                yield new Run(head, known.get().publicKey()).through(reader, answers);
            }
        };
    }

    private void alarm(String kind, String station) {
        registry.alarm(kind, station, clock.instant());
    }

    private static Imported refused(String code, Path file) {
        return new Imported.Refused(Problem.of(code, String.valueOf(file.getFileName())));
    }

    /// One file on its way through the inbox.
    private final class Run {
        private final CarriedHead head;
        private final String publicKey;
        private Imported.Tally tally = Imported.Tally.NONE;
        private boolean damaged;
        private boolean foreign;

        Run(CarriedHead head, String publicKey) {
            this.head = head;
            this.publicKey = publicKey;
        }

        Imported through(CarriedReader reader, Path file) {
            try (AnswerFile answers = AnswerFile.to(file, head, hub, clock.instant())) {
                Line line = reader.next(head);
                for (; line instanceof Line.Part part; line = reader.next(head)) {
                    Optional<Problem> stopped = take(part, answers);
                    if (stopped.isPresent()) {
                        return taken(stopped, answers);
                    }
                }
                if (tally.events() == 0 && foreign) {
                    return new Imported.Refused(Problem.of("import.otherKey", head.station()));
                }
                return taken(whole(line) ? Optional.empty() : Optional.of(cut()), answers);
            }
        }

        private Imported taken(Optional<Problem> trouble, AnswerFile answers) {
            return new Imported.Taken(head, tally, trouble, answers.finish());
        }

        private Problem cut() {
            return Problem.of(damaged ? "import.damaged" : "import.cut", head.station());
        }

        private boolean whole(Line line) {
            return !damaged
                    && line instanceof Line.End end
                    && end.whole()
                    && signed(end.end().digest(head), end.end().signature());
        }

        /// @return why the hub can take nothing now
        private Optional<Problem> take(Line.Part part, AnswerFile answers) {
            if (!(WireJson.readBatch(part.json().getBytes(UTF_8)) instanceof Parsed.Good<EventBatch> good)
                    || good.value().events().size() > EventBatch.MAX_EVENTS) {
                damaged = true;
                return Optional.empty();
            }
            EventBatch batch = good.value();
            if (!batch.station().equals(head.station()) || !signed(batch.digest(), batch.signature())) {
                damaged = true;
                foreign = true;
                alarm("bad-signature", head.station());
                return Optional.empty();
            }
            return switch (inbox.apply(batch)) {
                case Stored.Late<BatchAnswer> late -> Optional.of(Problem.of("import.busy"));
                case Stored.Failed<BatchAnswer> failed -> Optional.of(Problem.of("import.notKept"));
                case Stored.Done<BatchAnswer> done -> {
                    tally = tally.and(done.value().verdicts());
                    answers.add(done.value().verdicts());
                    yield Optional.empty();
                }
            };
        }

        private boolean signed(byte[] digest, String signature) {
            Base64.Decoder base64 = Base64.getUrlDecoder();
            try {
                return StationIdentity.verify(base64.decode(publicKey), digest, base64.decode(signature));
            } catch (IllegalArgumentException e) {
                return false; // no such letters: not what a station writes
            }
        }
    }
}
