package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.shubbak.core.catalogue.ServiceDefinition;

/// What people do with packs before stations hear of them, and whom they let in.
abstract class PackCommandsContract extends PackFixture {

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

    private static String admitted(PackStation station, String number) {
        ServiceDefinition service =
                station.catalogue.now().service("passport-renewal").orElseThrow();
        return station.catalogue
                .admit(service, LocalDate.of(2026, 11, 28), number)
                .getClass()
                .getSimpleName();
    }
}
