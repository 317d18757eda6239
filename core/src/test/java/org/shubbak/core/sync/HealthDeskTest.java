package org.shubbak.core.sync;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.counter.Desk;
import org.shubbak.core.device.DeviceHealth;
import org.shubbak.core.device.DeviceReport;
import org.shubbak.core.device.DeviceState;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.Parsed;
import org.shubbak.core.sync.wire.ReportJson;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.core.text.Problem;

class HealthDeskTest {
    @TempDir
    Path folder;

    private final List<StationReport> told = new ArrayList<>();
    private Desk desk;
    private DeviceHealth printer = DeviceHealth.ready();
    private @Nullable HubReply next;
    private HealthDesk health;

    @BeforeEach
    void open() throws Exception {
        desk = new Desk(folder);
        StationFace face = new StationFace(
                Desk.STATION,
                "clerk 0.1.0",
                () -> "0.1",
                Map.of("printer", () -> new DeviceReport(printer, List.of())));
        health = new HealthDesk(desk.store, new Listening(), face, desk.clock);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private final class Listening implements HubClient {
        @Override
        public HubAnswer send(EventBatch batch) {
            throw new AssertionError("nothing is sent");
        }

        @Override
        public HubReply ask(HubQuestion question) {
            assertThat(question.path()).isEqualTo("/v1/station-report");
            byte[] json = question.json().orElseThrow().getBytes(UTF_8);
            told.add(((Parsed.Good<StationReport>) ReportJson.read(json)).value());
            return next == null ? new HubReply.Said("{}") : next;
        }

        @Override
        public void close() {}
    }

    @Test
    void itTellsWhatWaitsAndForHowLong() {
        desk.fileFree();
        desk.clock.pass(Duration.ofMinutes(10));
        assertThat(health.run()).isEmpty();
        StationReport report = told.getFirst();
        assertThat(report.station()).isEqualTo("ram-03");
        assertThat(report.queue()).isEqualTo(new StationReport.Queue(1, 600, 0));
        assertThat(report.sentAt()).isEqualTo(desk.clock.instant().toString());
    }

    @Test
    void itTellsHowTheDevicesAre() {
        printer = DeviceHealth.of(DeviceState.NOT_READY, "printer.paperOut");
        assertThat(health.run()).isEmpty();
        assertThat(told.getFirst().devices())
                .containsExactly(new DeviceWord("printer", "not-ready", "printer.paperOut"));
    }

    @Test
    void aBusyCounterTellsItOnceAMinute() {
        health.run();
        desk.clock.pass(Duration.ofSeconds(59));
        health.run();
        assertThat(told).hasSize(1);
        desk.clock.pass(Duration.ofSeconds(1));
        health.run();
        assertThat(told).hasSize(2);
    }

    @Test
    void aClockThatWasSetBackKeepsNobodySilent() {
        health.run();
        desk.clock.pass(Duration.ofDays(-300));
        health.run();
        assertThat(told).hasSize(2);
    }

    @Test
    void whatTheHubDidNotHearIsToldAgain() {
        next = new HubReply.Unknown(Problem.of("sync.busy"));
        assertThat(health.run()).isEqualTo(Optional.of(Problem.of("sync.busy")));
        next = null;
        assertThat(health.run()).isEmpty();
        assertThat(told).hasSize(2);
    }
}
