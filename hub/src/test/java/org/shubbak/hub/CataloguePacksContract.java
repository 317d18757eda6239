package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// From a folder of files, by the commands that people type, to a station that works with it.
abstract class CataloguePacksContract extends PackFixture {

    @Test
    void aPackGoesFromFolderToStation() throws Exception {
        PackStation station = station("ram-03");
        edit("services/passport-renewal/service.json", "\"amount\": \"210.00\"", "\"amount\": \"215.00\"");
        publish("2026.12");
        assertThat(station.catalogue.version()).isEqualTo("bundled");
        assertThat(run("stage", "--pack", "2026.12", "--all")).as(said).isZero();
        station.awaitInForce("2026.12");
        station.await("the hub knows", () -> list().contains("\"state\":\"in-force\""));
        assertThat(list()).contains("\"inForce\":\"2026.12\"", "\"order\":1");
    }

    @Test
    void onlyTheStationsThatWereNamedTakeIt() throws Exception {
        PackStation first = station("ram-01");
        PackStation second = station("ram-02");
        publish("2026.12");
        publish("2027.01");
        run("stage", "--pack", "2026.12", "--all");
        run("stage", "--pack", "2027.01", "--station", "ram-02");
        second.awaitInForce("2027.01");
        first.awaitInForce("2026.12");
    }

    @Test
    void aStationThatComesLaterIsGivenWhatStandsForAll() throws Exception {
        publish("2026.12");
        run("stage", "--pack", "2026.12", "--all");
        station("nab-07").awaitInForce("2026.12");
    }

    @Test
    void theWayBackIsANewOrderToAPackThatIsStillSigned() throws Exception {
        PackStation station = station("ram-03");
        publish("2026.12");
        run("stage", "--pack", "2026.12", "--all");
        station.awaitInForce("2026.12");
        publish("2027.01");
        run("stage", "--pack", "2027.01", "--all");
        station.awaitInForce("2027.01");
        assertThat(run("rollback", "--all")).as(said).isZero();
        assertThat(said).contains("Order 3").contains("2026.12");
        station.awaitInForce("2026.12");
        assertThat(run("rollback", "--all", "--to", "bundled")).isZero();
        station.awaitInForce("bundled");
    }

    @Test
    void aPackChangedAtTheHubIsRefusedWithAnAlarmAndTheOldOneStays() throws Exception {
        PackStation station = station("ram-03");
        publish("2026.12");
        database.change("UPDATE catalogue_pack SET file = substr(file, 1, 4999)"
                + " || CASE substr(file, 5000, 1) WHEN 'A' THEN 'B' ELSE 'A' END || substr(file, 5001)");
        run("stage", "--pack", "2026.12", "--all");
        station.await("refused", () -> station.warnings().equals(List.of("pack.altered")));
        station.await("alarm", () -> alarms() == 1);
        assertThat(station.catalogue.activate()).isFalse();
        assertThat(station.catalogue.version()).isEqualTo("bundled");
        assertThat(list()).contains("\"reason\":\"pack.altered\"", "\"state\":\"refused\"");
    }

    @Test
    void aPackOfAnotherKeyIsRefusedWithAnAlarm() throws Exception {
        PackStation station = station("ram-03");
        Files.delete(place.resolve("catalogue.key"));
        offline("keygen", "--out", at("catalogue.key"));
        publish("2026.12");
        run("stage", "--pack", "2026.12", "--all");
        station.await("refused", () -> station.warnings().equals(List.of("pack.unknownKey")));
        station.await("alarm", () -> alarms() == 1);
        assertThat(station.catalogue.version()).isEqualTo("bundled");
    }

    /// The hub is put back to a backup: its next orders carry numbers that the station has heard already.
    @Test
    void anOldOrderPlayedAgainIsRefusedAndTheHubLearnsHowFarItsNumbersWere() throws Exception {
        PackStation station = station("ram-03");
        publish("2026.12");
        publish("2027.01");
        run("stage", "--pack", "2026.12", "--all");
        station.awaitInForce("2026.12");
        run("stage", "--pack", "2027.01", "--all");
        station.awaitInForce("2027.01");

        database.change("DELETE FROM pack_order_for WHERE number = 2");
        database.change("DELETE FROM pack_order WHERE number = 2");
        database.change("UPDATE pack_order_head SET next = 2");
        database.change("UPDATE station_pack SET ordered = 0");
        station.await("alarm", () -> alarms() == 1);
        assertThat(station.catalogue.activate()).isFalse();
        assertThat(station.catalogue.version()).isEqualTo("2027.01");
        assertThat(list()).contains("\"reason\":\"pack.oldOrder\"", "\"inForce\":\"2027.01\"");

        run("stage", "--pack", "2026.12", "--all");
        station.awaitInForce("2026.12");
    }
}
