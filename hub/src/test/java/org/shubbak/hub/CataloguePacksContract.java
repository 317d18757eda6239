package org.shubbak.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.pack.PackKeys;

/// From a folder of files, by the commands that people type, to a station that works with it.
abstract class CataloguePacksContract {
    @TempDir
    Path place;

    private StoreUnderTest database;
    private HubUnderTest hub;
    private PackKeys keys;
    private final List<PackStation> stations = new ArrayList<>();
    private String said = "";

    abstract StoreUnderTest empty(Path where);

    @BeforeEach
    void keyAndHub() throws Exception {
        URL frame = Objects.requireNonNull(CatalogueReader.class.getResource("catalogue.json"));
        Path bundled = Path.of(frame.toURI()).resolveSibling("");
        for (String name : List.of("catalogue.json", "countries.json", "services")) {
            copy(bundled.resolve(name), place.resolve("catalogue").resolve(name));
        }
        assertThat(offline("keygen", "--out", at("catalogue.key"))).isZero();
        String line = said.lines()
                .filter(one -> one.contains("catalogueKeys"))
                .findFirst()
                .orElseThrow();
        keys = PackKeys.of(List.of(line.replaceAll(".*\\[\"([^\"]+)\"].*", "$1")))
                .orElseThrow();
        database = empty(place.resolve("hub"));
        start();
    }

    private void start() {
        HubSettings settings = HubSettings.local(place.resolve("hub"));
        hub = HubUnderTest.start(settings.on(database.server().map(EmbeddedServer::address)));
    }

    @AfterEach
    void stop() {
        stations.forEach(PackStation::close);
        hub.close();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.resolveSibling("."));
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private String at(String name) {
        return place.resolve(name).toString();
    }

    private int offline(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, UTF_8);
        String[] all =
                Stream.concat(Stream.of("catalogue"), Arrays.stream(arguments)).toArray(String[]::new);
        int code = new HubMain(print, print).run(all);
        said = out.toString(UTF_8);
        return code;
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--data", at("hub")));
        database.server().ifPresent(url -> all.addAll(List.of("--database", url)));
        return offline(all.toArray(String[]::new));
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = place.resolve("catalogue").resolve(file);
        String before = Files.readString(path, UTF_8);
        assertThat(before).containsPattern(from);
        Files.writeString(path, before.replaceFirst(from, to), UTF_8);
    }

    /// Of the folder as it stands now.
    private String publish(String version) throws IOException {
        edit("catalogue.json", "\"version\": \"[^\"]+\"", "\"version\": \"" + version + "\"");
        String signed = at(version + ".pack");
        assertThat(offline("build", "--folder", at("catalogue"), "--out", at("unsigned")))
                .as(said)
                .isZero();
        assertThat(offline("sign", "--pack", at("unsigned"), "--key", at("catalogue.key"), "--out", signed))
                .as(said)
                .isZero();
        assertThat(run("publish", signed)).as(said).isZero();
        return signed;
    }

    private PackStation station(String name) {
        PackStation station =
                new PackStation(place.resolve(name), name, hub.hub().address(), keys);
        stations.add(station);
        return station;
    }

    private String list() {
        assertThat(run("list", "--json")).isZero();
        return said;
    }

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

    private long alarms() {
        try {
            return database.count("SELECT coalesce(sum(times), 0) FROM alarm WHERE kind = 'pack-refused'");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatWouldBeDifferentIsSaidAgainstWhatTheStationsHave() throws Exception {
        PackStation station = station("ram-03");
        publish("2026.12");
        run("stage", "--pack", "2026.12", "--all");
        station.awaitInForce("2026.12");
        station.await("the hub knows", () -> list().contains("\"state\":\"in-force\""));
        edit("services/passport-renewal/service.json", "\"amount\": \"210.00\"", "\"amount\": \"215.00\"");
        edit("services/address-change/service.json", "\"required\": true", "\"required\": false");
        publish("2027.01");

        assertThat(run("preview", "--pack", "2027.01", "--all")).as(said).isZero();
        assertThat(said)
                .contains("Stations that now work with catalogue 2026.12 (1): ram-03")
                .contains("Service that changes: Passport renewal (passport-renewal)")
                .containsPattern("fee: .*250.00.*->.*255.00")
                .contains("Service that changes: Change of residence address (address-change)")
                .containsPattern("field .*required.* -> .*optional")
                .contains("Services that differ: 2")
                .doesNotContain("po-box-rental");
        assertThat(run("preview", "--pack", "2027.01", "--station", "ram-03", "--language", "ar"))
                .isZero();
        assertThat(said).contains("خدمة تتغير: تجديد جواز سفر").contains("الرسوم");
        assertThat(run("preview", "--pack", "2026.12", "--all")).isZero();
        assertThat(said).contains("Nothing differs.");
    }

    @Test
    void aListOfPeopleTravelsAsHashesAndOnlyStationsWithTheKeyKnowWhoIsOnIt() throws Exception {
        Files.writeString(place.resolve("numbers.txt"), "400000014\n");
        assertThat(offline("policy-key", "--out", at("policy.key"))).isZero();
        String id = said.replaceAll("(?s).*Key of lists ([0-9a-f]{16}).*", "$1");
        String members = at("catalogue/members/state-employees.txt");
        assertThat(offline(
                        "members",
                        "--policy-key",
                        at("policy.key"),
                        "--group",
                        "state-employees",
                        "--numbers",
                        at("numbers.txt"),
                        "--out",
                        members))
                .as(said)
                .isZero();
        assertThat(Files.readString(Path.of(members)))
                .doesNotContain("400000014")
                .hasSize(12);
        Files.writeString(
                place.resolve("catalogue/policy.json"),
                "{\"policyKey\":\"" + id
                        + "\",\"groups\":[{\"id\":\"state-employees\",\"name\":{\"ar\":\"موظفو الدولة\","
                        + "\"en\":\"State employees\"}}],\"openings\":[{\"service\":\"passport-renewal\","
                        + "\"only\":\"state-employees\"}]}");
        publish("2026.12");
        Files.createDirectories(place.resolve("ram-03/keys"));
        Files.copy(place.resolve("policy.key"), place.resolve("ram-03/keys/policy.key"));
        PackStation station = station("ram-03");
        PackStation without = station("ram-04");
        run("stage", "--pack", "2026.12", "--all");
        station.awaitInForce("2026.12");
        without.awaitInForce("2026.12");
        assertThat(admitted(station, "400000014")).isEqualTo("Admitted");
        assertThat(admitted(station, "900000019")).isEqualTo("NotAmong");
        assertThat(admitted(without, "400000014")).isEqualTo("CannotTell");
    }

    private static String admitted(PackStation station, String number) {
        ServiceDefinition service =
                station.catalogue.now().service("passport-renewal").orElseThrow();
        return station.catalogue
                .admit(service, LocalDate.of(2026, 11, 28), number)
                .getClass()
                .getSimpleName();
    }

    @Test
    void aVersionIsOneCatalogueForEver() throws Exception {
        String first = publish("2026.12");
        assertThat(run("publish", first)).isZero();
        edit("services/passport-renewal/service.json", "\"amount\": \"210.00\"", "\"amount\": \"215.00\"");
        offline("build", "--folder", at("catalogue"), "--out", at("unsigned"));
        offline("sign", "--pack", at("unsigned"), "--key", at("catalogue.key"), "--out", at("other.pack"));
        assertThat(run("publish", at("other.pack"))).isEqualTo(1);
        assertThat(said).contains("Another catalogue has version 2026.12");
    }

    @Test
    void whatCannotBeDoneIsSaid() throws Exception {
        assertThat(run("stage", "--pack", "2026.12", "--all")).isEqualTo(1);
        assertThat(said).contains("no pack of version 2026.12").contains("لا توجد");
        publish("2026.12");
        assertThat(run("stage", "--pack", "2026.12")).isEqualTo(1);
        assertThat(said).contains("Say for which stations");
        assertThat(run("publish", at("unsigned"))).isEqualTo(1);
        assertThat(said).contains("Nobody has signed");
        assertThat(run("rollback", "--all")).isEqualTo(1);
        assertThat(said).contains("no earlier catalogue");
        edit("services/passport-renewal/service.json", "\"ministry\": \"moi\"", "\"ministry\": \"moo\"");
        assertThat(offline("build", "--folder", at("catalogue"), "--out", at("bad")))
                .isEqualTo(1);
        assertThat(said).contains("services/passport-renewal/service.json /ministry: there is no ministry 'moo'");
        assertThat(place.resolve("bad")).doesNotExist();
    }
}
