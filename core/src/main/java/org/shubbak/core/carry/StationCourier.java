package org.shubbak.core.carry;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.shubbak.core.identity.Enrolment;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.technician.Courier;
import org.shubbak.core.text.Problem;

/// The courier of one station: of a running program, whose store is open, or of a station that stands still.
public final class StationCourier implements Courier {
    private static final String TECHNICIAN = "technician";
    private static final String OTHER = "carry.otherStation";

    private final Station station;
    private final CarryWords words = new CarryWords();

    /// Whose queue it is; opens and closes what it needs.
    private interface Station {
        CarryOutcome with(Function<QueueCarrier, CarryOutcome> work);
    }

    private StationCourier(Station station) {
        this.station = station;
    }

    /// @param name under which the hub knows the station
    public static StationCourier of(
            StationStore store, String name, StationIdentity identity, Clock clock, SecureRandom random) {
        Enrolment enrolment = new Enrolment(identity, clock, random);
        QueueCarrier carrier = new QueueCarrier(store, name, identity, enrolment, clock);
        return new StationCourier(work -> work.apply(carrier));
    }

    /// For a station whose program does not run: while it runs, its store is its own.
    /// @param name asked anew each time
    public static StationCourier in(Path data, Supplier<String> name, Clock clock, SecureRandom random) {
        return new StationCourier(work -> {
            if (!(StationIdentity.find(data, random) instanceof StationIdentity.Finding.Found found)) {
                return new CarryOutcome.Refused(Problem.of("carry.noStation", data.toString()));
            }
            return switch (StationStore.open(data, clock, random)) {
                case StationStore.Opening.Refused refused -> new CarryOutcome.Refused(refused.problem());
                case StationStore.Opening.Opened opened -> {
                    try (StationStore store = opened.store()) {
                        Enrolment enrolment = new Enrolment(found.identity(), clock, random);
                        yield work.apply(new QueueCarrier(store, name.get(), found.identity(), enrolment, clock));
                    }
                }
            };
        });
    }

    @Override
    public List<String> sticks() {
        return Sticks.found();
    }

    @Override
    public Report write(String folder) {
        return said(written(folder));
    }

    @Override
    public Report take(String folder) {
        return said(taken(folder));
    }

    public Report said(CarryOutcome outcome) {
        return new Report(done(outcome), words.of(outcome));
    }

    public CarryOutcome written(String folder) {
        return station.with(carrier -> carrier.write(Path.of(folder.strip()), TECHNICIAN));
    }

    /// @param place a folder, or one file with answers
    public CarryOutcome taken(String place) {
        Path path = Path.of(place.strip());
        List<Path> files = path.toFile().isDirectory() ? QueueCarrier.answersIn(path) : List.of(path);
        return files.isEmpty()
                ? new CarryOutcome.Refused(Problem.of("carry.noAnswers", path.toString()))
                : station.with(carrier -> taken(carrier, files));
    }

    /// One stick may serve many stations: what is for another is passed over, unless nothing is for this one.
    private static CarryOutcome taken(QueueCarrier carrier, List<Path> files) {
        long judged = 0;
        long verdicts = 0;
        Optional<Problem> trouble = Optional.empty();
        Optional<Problem> other = Optional.empty();
        for (Path file : files) {
            switch (carrier.take(file, TECHNICIAN)) {
                case CarryOutcome.Taken taken -> {
                    judged += taken.judged();
                    verdicts += taken.verdicts();
                    trouble = trouble.or(taken::trouble);
                }
                case CarryOutcome.Refused refused -> {
                    if (refused.problem().code().equals(OTHER)) {
                        other = Optional.of(refused.problem());
                    } else {
                        trouble = trouble.or(() -> Optional.of(refused.problem()));
                    }
                }
                case CarryOutcome.Written written -> {}
                case CarryOutcome.NothingWaits nothing -> {}
            }
        }
        if (verdicts > 0) {
            return new CarryOutcome.Taken(judged, verdicts, trouble);
        }
        Optional<Problem> passedOver = other;
        return trouble.or(() -> passedOver)
                .<CarryOutcome>map(CarryOutcome.Refused::new)
                .orElseGet(() -> new CarryOutcome.Taken(0, 0, Optional.empty()));
    }

    private static boolean done(CarryOutcome outcome) {
        return switch (outcome) {
            case CarryOutcome.Written written -> true;
            case CarryOutcome.NothingWaits nothing -> true;
            case CarryOutcome.Taken taken -> taken.trouble().isEmpty();
            case CarryOutcome.Refused refused -> false;
        };
    }
}
