package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done for the files while nobody looks: bodies are erased in time, old copies go, and once a night the whole
/// database and the audit chain are checked. On a thread of its own, for as long as the program runs.
public final class StationCare implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StationCare.class);
    private static final String STATION = "station";
    private static final long PAUSE_MINUTES = 10;
    private static final int AT_ONCE = 200;
    /// In UTC: five or six in the morning, before anybody works.
    private static final int NIGHT_HOUR = 3;

    private final StationStore store;
    private final Path folder;
    private final Clock clock;
    private final Semaphore end = new Semaphore(0);
    private volatile Report report = new Report(null, List.of(), new Room.Enough());
    private @Nullable LocalDate checkedOn;
    private @Nullable Thread thread;

    /// @param checked when the whole database was last found sound or not; null before the first night
    /// @param problems what that found
    public record Report(@Nullable Instant checked, List<Problem> problems, Room room) {}

    StationCare(StationStore store, Path folder, Clock clock) {
        this.store = store;
        this.folder = folder;
        this.clock = clock;
    }

    /// Any thread.
    public Report report() {
        return report;
    }

    public void start() {
        // The file was checked a moment ago, when it was opened.
        checkedOn = today();
        thread = Thread.ofPlatform().name("care").daemon().start(this::run);
    }

    private void run() {
        try {
            do {
                step();
            } while (!end.tryAcquire(PAUSE_MINUTES, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// One round; what the thread does every ten minutes.
    public Report step() {
        Kept<Room> room = store.transact(transaction -> {
            Duration window = Duration.ofHours(store.budget().policy().amendmentHours());
            store.erasure().run(transaction, window, AT_ONCE);
            store.budget().count(transaction);
            return store.budget().room();
        });
        boolean night = !today().equals(checkedOn)
                && clock.instant().atZone(ZoneOffset.UTC).getHour() >= NIGHT_HOUR;
        List<Problem> problems = night ? check() : report.problems();
        if (night) {
            checkedOn = today();
            dropOldBackups();
        }
        report = new Report(
                night ? clock.instant() : report.checked(),
                problems,
                room instanceof Kept.Done<Room> done ? done.value() : report.room());
        return report;
    }

    private List<Problem> check() {
        Kept<List<Problem>> kept = store.transact(transaction -> {
            boolean sound = transaction
                    .list("PRAGMA integrity_check(1)", row -> row.getString(1))
                    .equals(List.of("ok"));
            Optional<Problem> broken = store.audit()
                    .firstBreak(transaction)
                    .map(place -> Problem.of("store.auditBroken", String.valueOf(place)));
            List<Problem> found = Stream.concat(
                            sound ? Stream.empty() : Stream.of(Problem.of("store.damaged")), broken.stream())
                    .toList();
            String codes = String.join(" ", found.stream().map(Problem::code).toList());
            store.audit().add(transaction, STATION, "checked", "", codes);
            return found;
        });
        List<Problem> problems = switch (kept) {
            case Kept.Done<List<Problem>> done -> done.value();
            case Kept.Not<List<Problem>> not -> List.of(not.problem());
        };
        problems.forEach(problem -> LOG.error("nightly check: {}", problem.code()));
        return problems;
    }

    private void dropOldBackups() {
        Instant oldest =
                clock.instant().minus(Duration.ofDays(store.budget().policy().backupDays()));
        Path backups = folder.resolve("backups");
        if (!Files.isDirectory(backups)) {
            return;
        }
        try (Stream<Path> files = Files.list(backups)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            LOG.warn("old copies stay: {}", e.getClass().getSimpleName());
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }

    @Override
    public void close() {
        end.release();
        Thread running = thread;
        if (running != null) {
            try {
                running.join(TimeUnit.SECONDS.toMillis(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
