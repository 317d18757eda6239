package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.sync.wire.ReportJson;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.hub.operators.OperatorAccounts;
import org.shubbak.hub.operators.Role;
import org.shubbak.hub.store.HubDatabase;
import org.shubbak.hub.store.Stored;

/// A real hub with a listener for operators, three of them, and stations that report.
abstract class FleetFixture {
    static final String PASSWORD = "olive trees in Jenin";

    /// The product's own hash takes long on purpose; this one is of the same kind.
    private static final String LIGHT = Password.hash(PASSWORD)
            .addRandomSalt(16)
            .with(Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID))
            .getResult();

    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    StoreUnderTest database;
    HubUnderTest hub;

    abstract StoreUnderTest empty(Path folder);

    @BeforeEach
    void startHub() throws Exception {
        database = empty(folder);
        HubSettings settings = new HubSettings(folder, "127.0.0.1", 0, Stations.any(), clock)
                .on(database.server().map(EmbeddedServer::address))
                .withOperators(HubSettings.OperatorDoor.local());
        hub = HubUnderTest.start(settings);
        for (Role role : Role.values()) {
            database.change("INSERT INTO fleet_operator(name, role, password, made_at, wrong, closed_until) VALUES('"
                    + role.word() + "', '" + role.word() + "', '" + LIGHT + "', 0, 0, 0)");
        }
    }

    /// As the command makes one.
    void account(String name, Role role, String password) {
        try (HubDatabase beside = database.beside()) {
            assertThat(new OperatorAccounts(beside, clock).add(name, role, password))
                    .isEqualTo(new Stored.Done<>(true));
        }
    }

    @AfterEach
    void stopHub() {
        if (hub != null) {
            hub.close();
        }
    }

    DeskClient client() {
        return new DeskClient(hub.hub().operators().orElseThrow());
    }

    DeskClient signedIn(Role role) throws IOException, InterruptedException {
        return client().signedIn(role.word(), PASSWORD);
    }

    static final List<DeviceWord> WELL = List.of(
            new DeviceWord("reader", "ready", null),
            new DeviceWord("printer", "ready", null),
            new DeviceWord("terminal", "ready", null));

    StationReport report(String station) {
        return new StationReport(
                station, clock.instant().toString(), "kiosk 0.1.0", "0.1", new StationReport.Queue(0, 0, 0), 0, WELL);
    }

    StationReport queueing(String station, int waiting, long oldestSeconds, int aside) {
        StationReport well = report(station);
        StationReport.Queue queue = new StationReport.Queue(waiting, oldestSeconds, aside);
        return new StationReport(
                station, well.sentAt(), well.program(), well.catalogue(), queue, well.openPayments(), WELL);
    }

    StationReport printer(String station, String state, String problem) {
        StationReport well = report(station);
        List<DeviceWord> devices = List.of(WELL.getFirst(), new DeviceWord("printer", state, problem), WELL.getLast());
        return new StationReport(
                station, well.sentAt(), well.program(), well.catalogue(), well.queue(), well.openPayments(), devices);
    }

    HttpResponse<String> tell(StationReport report) throws IOException, InterruptedException {
        return tell(report.station(), new String(ReportJson.write(report), UTF_8));
    }

    HttpResponse<String> tell(String as, String json) throws IOException, InterruptedException {
        return hub.send(hub.request("/v1/station-report")
                .header("Content-Type", "application/json")
                .header(Door.KEY, StationKey.shown(as))
                .POST(BodyPublishers.ofString(json, UTF_8))
                .build());
    }

    void reported(StationReport report) throws IOException, InterruptedException {
        HttpResponse<String> answer = tell(report);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    void inOffice(String office, String pattern) throws SQLException {
        database.change("UPDATE station SET office = '" + office + "' WHERE name LIKE '" + pattern + "'");
    }
}
