package org.shubbak.core.carry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.sync.wire.CarriedHead;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Problem;

/// A station's queue on its way by hand. What was carried still waits here until the hub's answer has come, by this way
/// or over the line; both may be used at once. Blocks on disk and stick; one thread at a time.
public final class QueueCarrier {
    /// How the files are called behind the name of their station and their time.
    public static final String QUEUE = ".shubbak-queue";

    public static final String ANSWERS = ".shubbak-answers";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StationStore store;
    private final String station;
    private final Signer signer;
    private final Enrolment enrolment;
    private final Clock clock;

    /// @param station the name under which the hub knows it
    public QueueCarrier(StationStore store, String station, Signer signer, Enrolment enrolment, Clock clock) {
        this.store = store;
        this.station = station;
        this.signer = signer;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    /// Writes all that waits into a new file.
    /// @param actor who asked for it
    public CarryOutcome write(Path folder, String actor) {
        if (!Files.isDirectory(folder)) {
            return new CarryOutcome.Refused(Problem.of("carry.noFolder", folder.toString()));
        }
        UUID export = store.ids().next();
        CarriedHead head = new CarriedHead(
                CarriedHead.QUEUE, export, station, clock.instant().toString());
        Path file = folder.resolve("shubbak-" + station + "-" + STAMP.format(clock.instant()) + "-"
                + export.toString().substring(32) + QUEUE);
        CarryOutcome outcome = new QueueWriting(store, signer, head).to(file);
        if (outcome instanceof CarryOutcome.Written written) {
            return noted(actor, "QUEUE_CARRIED", export.toString(), "events=" + written.events(), outcome);
        }
        return outcome;
    }

    /// Takes the answers that lie in a file.
    public CarryOutcome take(Path file, String actor) {
        if (!(enrolment.standing() instanceof Enrolment.Standing.Has has)) {
            return new CarryOutcome.Refused(Problem.of("carry.notEnrolled"));
        }
        byte[] hubKey = has.enrolled().authority().getPublicKey().getEncoded();
        CarryOutcome outcome = new AnswerReading(store, station, hubKey).from(file);
        if (outcome instanceof CarryOutcome.Taken taken && taken.verdicts() > 0) {
            String detail = "verdicts=" + taken.verdicts() + " judged=" + taken.judged();
            return noted(actor, "ANSWERS_CARRIED", station, detail, outcome);
        }
        return outcome;
    }

    /// The files with answers in a folder, in the order of their names, which is that of their time.
    public static List<Path> answersIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).endsWith(ANSWERS))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /// What left the station by hand stands in its audit log. The file is on the stick either way.
    private CarryOutcome noted(String actor, String action, String subject, String detail, CarryOutcome outcome) {
        Kept<Boolean> kept = store.transact(transaction -> {
            store.audit().add(transaction, actor, action, subject, detail);
            return true;
        });
        return kept instanceof Kept.Not<Boolean> not ? new CarryOutcome.Refused(not.problem()) : outcome;
    }
}
