package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.WireJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What machines read of a hub.
class LogAndFiguresTest extends FleetFixture {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }

    @Test
    void figuresCountTheStationsAndWhatTroublesThem() throws Exception {
        reported(report("ram-kiosk-1"));
        reported(printer("ram-kiosk-2", "not-ready", "printer.paperOut"));
        assertThat(hub.get("/metrics").body())
                .contains("shubbak_hub_stations 2\n")
                .contains("shubbak_hub_stations_troubled{trouble=\"paper\"} 1\n")
                .contains("shubbak_hub_stations_troubled{trouble=\"silent\"} 0\n")
                .contains("shubbak_hub_turned_away_total{limit=\"station\"} 0\n")
                .containsPattern("shubbak_hub_memory_bytes \\d+\\n");
        hub.change("ALTER TABLE station_report RENAME TO gone");
        assertThat(hub.get("/metrics").body())
                .contains("shubbak_hub_events_total")
                .doesNotContain("shubbak_hub_stations");
    }

    @Test
    void theLogIsOneJsonObjectALineWhereThatIsAskedFor() throws Exception {
        Path data = Files.createDirectories(folder.resolve("json")).resolve("data");
        try (HubProcess process = HubProcess.start(HubMain.class, data, "serve", "--log", "json");
                HttpClient http = HttpClient.newHttpClient()) {
            SendingStation station = new SendingStation("ram-01");
            byte[] batch =
                    WireJson.write(station.batch(station.event(station.newApplication(), 1, EventTypes.SUBMITTED)));
            HttpRequest request = HttpRequest.newBuilder(URI.create(process.address() + "/v1/events:batch"))
                    .header("Content-Type", "application/json")
                    .header(Door.KEY, StationKey.shown("ram-01"))
                    .POST(BodyPublishers.ofByteArray(batch))
                    .build();
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(200);
            assertThat(process.stop(30)).isTrue();
        }
        List<JsonNode> lines = Files.readAllLines(data.resolveSibling("hub.log"), UTF_8).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
        assertThat(lines)
                .allSatisfy(line -> assertThat(line.propertyNames())
                        .contains("timestamp", "level", "loggerName", "formattedMessage"));
        assertThat(lines.toString())
                .contains("hub started", "\"batch\"", "ram-01")
                .doesNotContain(SendingStation.MARKER);
    }
}
