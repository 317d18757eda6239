package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;
import org.shubbak.hub.enrol.SqlStationRegistry;
import org.shubbak.hub.fleet.FleetQuestion;
import org.shubbak.hub.fleet.FleetReading;
import org.shubbak.hub.fleet.FleetStation;
import org.shubbak.hub.fleet.FleetSummary;
import org.shubbak.hub.fleet.StationReports;
import org.shubbak.hub.fleet.Trouble;
import org.shubbak.hub.store.Stored;

/// What the database finds among all stations is what each of them says of itself.
abstract class FleetReadingContract extends StoreFixture {
    private static final int STATIONS = 170;
    private static final String[] PRINTER = {
        null, "printer.paperOut", "printer.paperNearEnd", "printer.coverOpen", "device.noPrinter", "printer.of-2031"
    };
    private static final String[] STATE = {"ready", "busy", "not-ready", "absent", "lost", "asleep"};
    private final Random random = new Random(25);

    private void aFleet() throws Exception {
        SqlStationRegistry registry = new SqlStationRegistry(opened);
        for (int i = 0; i < STATIONS; i++) {
            String name = "st-" + i;
            Instant known = NOW.minus(Duration.ofMinutes(random.nextInt(40)));
            assertThat(registry.shown(name, "key-" + i, known)).isInstanceOf(Stored.Done.class);
            if (random.nextInt(10) > 0) {
                assertThat(new StationReports(opened).keep(report(name, known), known))
                        .isInstanceOf(Stored.Done.class);
            }
            if (random.nextInt(10) == 0) {
                assertThat(registry.revoke(name, NOW)).isInstanceOf(Stored.Done.class);
            }
            if (random.nextInt(3) > 0) {
                certificate(name, NOW.plus(Duration.ofHours(random.nextInt(800) - 100)));
            }
        }
        database.change("UPDATE station SET office = CASE WHEN name LIKE '%1' THEN 'HEB' ELSE 'RAM' END");
    }

    private void certificate(String station, Instant until) throws Exception {
        database.change("INSERT INTO station_certificate(serial, station, public_key, issued_at, not_after) VALUES('"
                + station + "', '" + station + "', 'k', 0, " + until.toEpochMilli() + ")");
    }

    private StationReport report(String name, Instant at) {
        return new StationReport(
                name,
                at.plusSeconds(random.nextInt(600) - 300).toString(),
                "kiosk 0.1.0",
                "0.1",
                new StationReport.Queue(random.nextInt(3), random.nextInt(7200), random.nextInt(4) / 3),
                random.nextInt(5) / 4,
                List.of(
                        new DeviceWord("reader", STATE[random.nextInt(STATE.length)], null),
                        new DeviceWord(
                                "printer",
                                STATE[random.nextInt(STATE.length)],
                                PRINTER[random.nextInt(PRINTER.length)])));
    }

    private List<FleetStation> all(FleetQuestion question) {
        List<FleetStation> all = new ArrayList<>();
        Optional<FleetQuestion> next = Optional.of(question);
        while (next.isPresent()) {
            FleetQuestion asked = next.get();
            FleetReading.Page page =
                    ((Stored.Done<FleetReading.Page>) new FleetReading(opened).page(asked, NOW)).value();
            all.addAll(page.stations());
            next = page.next().map(asked::from);
        }
        return all;
    }

    @Test
    void everyTroubleIsFoundAtTheStationsThatHaveItAndAtNoOthers() throws Exception {
        aFleet();
        List<FleetStation> everyone = all(FleetQuestion.all());
        assertThat(everyone).hasSize(STATIONS);
        FleetSummary summary = ((Stored.Done<FleetSummary>) new FleetReading(opened).summary(NOW)).value();
        for (Trouble trouble : Trouble.values()) {
            List<String> have = names(everyone.stream()
                    .filter(station -> station.troubles(NOW).contains(trouble))
                    .toList());
            FleetQuestion question = new FleetQuestion(Optional.empty(), Optional.of(trouble), false, Optional.empty());
            assertThat(names(all(question))).as(trouble.word()).isNotEmpty().containsExactlyElementsOf(have);
            assertThat(summary.of(trouble)).as(trouble.word()).isEqualTo(have.size());
        }
        assertThat(names(all(new FleetQuestion(Optional.empty(), Optional.empty(), true, Optional.empty()))))
                .containsExactlyElementsOf(names(everyone.stream()
                        .filter(station -> !station.troubles(NOW).isEmpty())
                        .toList()));
        assertThat(summary.stations())
                .isEqualTo(everyone.stream()
                        .filter(station -> station.revokedAt() == null)
                        .count());
        assertThat(summary.offices()).containsExactly("HEB", "RAM");
    }

    private static List<String> names(List<FleetStation> stations) {
        return stations.stream().map(FleetStation::name).toList();
    }
}
