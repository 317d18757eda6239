package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.carry.CarryOutcome;
import org.shubbak.core.sync.HubAnswer;
import org.shubbak.core.sync.StationLine;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;

/// A running hub over TLS, an enrolled station without a line, and a stick that goes between them.
abstract class CarriedQueueFixture {
    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    StoreUnderTest database;
    TlsHub hub;
    FilingStation station;
    Path stick;

    abstract StoreUnderTest empty(Path data);

    @BeforeEach
    void start() throws IOException {
        Path data = Files.createDirectory(folder.resolve("hub"));
        database = empty(data);
        hub = TlsHub.start(data, database.server().map(EmbeddedServer::address), clock);
        station = enrolled("ram-01");
        stick = Files.createDirectory(folder.resolve("stick"));
    }

    @AfterEach
    void stop() {
        station.close();
        hub.close();
    }

    FilingStation enrolled(String name) {
        FilingStation made = FilingStation.open(folder.resolve(name), name, clock);
        hub.enrolled(made.enrolment(), name);
        return made;
    }

    /// `hub import` beside the running hub.
    int importing(Path file, String... more) {
        List<String> line = new ArrayList<>(
                List.of("import", file.toString(), "--data", hub.data().toString(), "--json"));
        database.server().ifPresent(url -> line.addAll(List.of("--database", url)));
        line.addAll(List.of(more));
        out.reset();
        err.reset();
        return new HubMain(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(line.toArray(String[]::new));
    }

    String said() {
        return out.toString(UTF_8);
    }

    static Path answersTo(Path queue) {
        return Path.of(queue.toString().replace(".shubbak-queue", ".shubbak-answers"));
    }

    CarryOutcome take(Path answers) {
        return station.carrier().take(answers, "technician");
    }

    static String refusal(CarryOutcome outcome) {
        return ((CarryOutcome.Refused) outcome).problem().code();
    }

    long events() throws SQLException {
        return database.count("SELECT count(*) FROM event");
    }

    void nothingIsOddAtTheHub() throws SQLException {
        assertThat(database.count("SELECT count(*) FROM alarm")).isZero();
    }

    /// Over the line, until nothing waits.
    void drain() {
        try (StationLine line = hub.line(station.enrolment(), station.name())) {
            while (station.waiting() > 0) {
                EventBatch batch = station.kept(transaction -> {
                    List<WireEvent> due = station.store().outbox().due(transaction, 100, EventBatch.MAX_BYTES);
                    return EventBatch.signed(
                            station.name(),
                            due,
                            station.store().outbox().head(transaction),
                            List.of(),
                            TlsHub.identity(station.folder(), clock));
                });
                HubAnswer.Answered answered = (HubAnswer.Answered) line.send(batch);
                int judged = station.kept(transaction -> station.store()
                        .sync()
                        .applyLate(transaction, answered.answer().verdicts(), Duration.ZERO));
                assertThat(judged).isEqualTo(batch.events().size());
            }
        }
    }
}
