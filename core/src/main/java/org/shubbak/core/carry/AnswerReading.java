package org.shubbak.core.carry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.AnswerPart;
import org.shubbak.core.sync.wire.CarriedHead;
import org.shubbak.core.sync.wire.CarriedReader;
import org.shubbak.core.sync.wire.CarriedReader.First;
import org.shubbak.core.sync.wire.CarriedReader.Line;
import org.shubbak.core.sync.wire.CarryJson;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.text.Problem;

/// Takes the answers of the hub from a stick. Only what this station's hub has signed for this station judges an event,
/// and only one that still waits: a file that was read before, an old one, half of one or somebody else's does no harm.
/// Blocks on disk and stick; one thread.
final class AnswerReading {
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final StationStore store;
    private final String station;
    private final byte[] hubKey;
    private long judged;
    private long verdicts;
    private boolean damaged;

    /// @param hubKey SubjectPublicKeyInfo of the hub's authority, as it was given at the enrolment
    AnswerReading(StationStore store, String station, byte[] hubKey) {
        this.store = store;
        this.station = station;
        this.hubKey = hubKey.clone();
    }

    CarryOutcome from(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            CarriedReader reader = new CarriedReader(in);
            return switch (reader.head()) {
                case First.Foreign foreign -> refused("carry.notAnswers", file);
                case First.Head first ->
                    first.head().form().equals(CarriedHead.ANSWERS)
                            ? take(reader, first.head(), file)
                            : refused(
                                    first.head().form().equals(CarriedHead.QUEUE)
                                            ? "carry.queueNotAnswers"
                                            : "carry.newerForm",
                                    file);
            };
        } catch (IOException e) {
            return refused("carry.notRead", file);
        }
    }

    private CarryOutcome take(CarriedReader reader, CarriedHead head, Path file) {
        if (!head.station().equals(station)) {
            return new CarryOutcome.Refused(Problem.of("carry.otherStation", head.station()));
        }
        Line line = reader.next(head);
        for (; line instanceof Line.Part part; line = reader.next(head)) {
            Optional<Problem> problem = take(head, part);
            if (problem.isPresent()) {
                return new CarryOutcome.Taken(judged, verdicts, problem);
            }
        }
        boolean whole = line instanceof Line.End end
                && end.whole()
                && signed(end.end().digest(head), end.end().signature())
                && !damaged;
        return verdicts == 0 && !whole
                ? refused("carry.answersDamaged", file)
                : new CarryOutcome.Taken(
                        judged,
                        verdicts,
                        whole
                                ? Optional.empty()
                                : Optional.of(Problem.of("carry.answersCut", Long.toString(verdicts))));
    }

    /// @return why the store does not take it
    private Optional<Problem> take(CarriedHead head, Line.Part line) {
        if (!(CarryJson.readPart(line.json().getBytes(UTF_8)) instanceof Parsed.Good<AnswerPart> good)
                || !signed(good.value().digest(head), good.value().signature())) {
            damaged = true;
            return Optional.empty();
        }
        AnswerPart part = good.value();
        Kept<Integer> kept = store.transact(transaction -> store.sync().applyLate(transaction, part.verdicts(), AGAIN));
        return switch (kept) {
            case Kept.Not<Integer> not -> Optional.of(not.problem());
            case Kept.Done<Integer> done -> {
                judged += done.value();
                verdicts += part.verdicts().size();
                yield Optional.empty();
            }
        };
    }

    private boolean signed(byte[] digest, String signature) {
        try {
            return Es256.verify(hubKey, digest, Base64.getUrlDecoder().decode(signature));
        } catch (IllegalArgumentException e) {
            return false; // no such letters: not what a hub writes
        }
    }

    private static CarryOutcome refused(String code, Path file) {
        return new CarryOutcome.Refused(Problem.of(code, String.valueOf(file.getFileName())));
    }
}
