package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.hub.operators.OperatorAccounts;
import org.shubbak.hub.operators.Role;
import org.shubbak.hub.store.HubDatabase;

/// What operators see and may do, whichever database is behind the hub.
abstract class FleetDeskContract extends FleetFixture {
    private static final Pattern STATION = Pattern.compile("href=\"/stations/([^\"]+)\"");

    private static List<String> stations(HttpResponse<String> page) {
        List<String> names = new ArrayList<>();
        Matcher link = STATION.matcher(page.body());
        while (link.find()) {
            names.add(link.group(1));
        }
        return names;
    }

    @Test
    void whatAStationSaysOfItselfStandsOnThePage() throws Exception {
        reported(report("ram-kiosk-1"));
        reported(queueing("ram-kiosk-2", 7, 7300, 2));
        reported(printer("ram-kiosk-3", "not-ready", "printer.paperOut"));
        DeskClient desk = signedIn(Role.VIEWER);
        HttpResponse<String> page = desk.get("/?lang=en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(stations(page)).containsExactly("ram-kiosk-1", "ram-kiosk-2", "ram-kiosk-3");
        assertThat(page.body())
                .contains("7 messages", "the oldest for 2 hours", "2 messages wait for a person")
                .contains("Out of paper", "kiosk 0.1.0", "<html lang=\"en\" dir=\"ltr\">");
        assertThat(desk.get("/?lang=ar").body())
                .contains("<html lang=\"ar\" dir=\"rtl\">", "7 رسائل", "نفد الورق")
                .doesNotContain(">desk.", "problem.");
        assertThat(stations(desk.get("/?trouble=paper"))).containsExactly("ram-kiosk-3");
        assertThat(stations(desk.get("/?trouble=any"))).containsExactly("ram-kiosk-2", "ram-kiosk-3");
    }

    @Test
    void anAccountThatIsMadeSignsInWithItsOwnPasswordOnly() throws Exception {
        account("salma", Role.VIEWER, "almonds of Hebron");
        assertThat(client().signIn("salma", PASSWORD).statusCode()).isEqualTo(403);
        assertThat(client().signedIn("salma", "almonds of Hebron").get("/").statusCode())
                .isEqualTo(200);
    }

    @Test
    void theLatestReportIsTheOneThatCounts() throws Exception {
        reported(printer("ram-kiosk-1", "not-ready", "printer.paperOut"));
        reported(report("ram-kiosk-1"));
        assertThat(database.count("SELECT count(*) FROM station_report")).isEqualTo(1);
        assertThat(stations(signedIn(Role.VIEWER).get("/?trouble=any"))).isEmpty();
    }

    @Test
    void aSilentStationShowsSinceWhen() throws Exception {
        reported(report("ram-kiosk-1"));
        clock.pass(Duration.ofHours(3));
        reported(report("ram-kiosk-2"));
        DeskClient desk = signedIn(Role.VIEWER);
        HttpResponse<String> silent = desk.get("/?trouble=silent&lang=en");
        assertThat(stations(silent)).containsExactly("ram-kiosk-1");
        assertThat(silent.body()).contains("3 hours ago");
    }

    @Test
    void aStationsClockIsComparedAndOrdersNothing() throws Exception {
        StationReport well = report("ram-kiosk-1");
        reported(new StationReport(
                "ram-kiosk-1",
                clock.instant().minus(Duration.ofDays(400)).toString(),
                well.program(),
                well.catalogue(),
                well.queue(),
                0,
                WELL));
        HttpResponse<String> page = signedIn(Role.VIEWER).get("/?trouble=clock&lang=en");
        assertThat(stations(page)).containsExactly("ram-kiosk-1");
        assertThat(page.body()).contains("400 days behind", "just now");
    }

    @Test
    void pagesFollowEachOtherByOfficeAndNameWithoutAGap() throws Exception {
        List<String> expected = new ArrayList<>();
        for (String office : List.of("heb", "nab", "ram")) {
            for (int i = 10; i < 50; i++) {
                reported(report(office + "-" + i));
                expected.add(office + "-" + i);
            }
            inOffice(office.toUpperCase(java.util.Locale.ROOT), office + "%");
        }
        DeskClient desk = signedIn(Role.VIEWER);
        List<String> seen = new ArrayList<>();
        String path = "/";
        int pages = 0;
        while (path != null) {
            HttpResponse<String> page = desk.get(path);
            seen.addAll(stations(page));
            Matcher next = Pattern.compile("href=\"([^\"]+)\" id=\"next\"").matcher(page.body());
            path = next.find() ? next.group(1).replace("&amp;", "&") : null;
            pages++;
        }
        assertThat(seen).containsExactlyElementsOf(expected);
        assertThat(pages).isEqualTo(3);
        assertThat(stations(desk.get("/?office=NAB"))).hasSize(40).allMatch(name -> name.startsWith("nab-"));
    }

    @Test
    void nobodySeesAnythingBeforeSigningIn() throws Exception {
        reported(report("ram-kiosk-1"));
        for (String path : List.of("/", "/stations/ram-kiosk-1", "/nothing")) {
            HttpResponse<String> answer = client().get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.body()).doesNotContain("ram-kiosk-1");
        }
        assertThat(client().get("/sign-in").body()).contains("name=\"password\"");
    }

    @Test
    void theCookieIsForNoScriptAndNoOtherSite() throws Exception {
        HttpResponse<String> answer = client().signIn("viewer", PASSWORD);
        String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
        HttpResponse<String> behindProxy = client().send(client().request("/sign-in")
                .header("X-Forwarded-Proto", "https")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "name=viewer&password=" + PASSWORD.replace(" ", "+"))));
        assertThat(behindProxy.headers().firstValue("Set-Cookie").orElse("")).contains("Secure");
    }

    @Test
    void fiveWrongPasswordsCloseAnAccountForAQuarterOfAnHour() throws Exception {
        for (int i = 0; i < 5; i++) {
            assertThat(client().signIn("viewer", "wrong " + i).statusCode()).isEqualTo(403);
        }
        assertThat(client().signIn("viewer", PASSWORD).statusCode()).isEqualTo(429);
        assertThat(client().signIn("auditor", PASSWORD).statusCode()).isEqualTo(303);
        clock.pass(Duration.ofMinutes(15));
        assertThat(client().signIn("viewer", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aNameThatDoesNotExistIsAnsweredLikeAWrongPassword() throws Exception {
        HttpResponse<String> unknown = client().signIn("somebody", PASSWORD);
        HttpResponse<String> wrong = client().signIn("viewer", "wrong");
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(403);
        assertThat(unknown.body().replace("somebody", "viewer")).isEqualTo(wrong.body());
    }

    @Test
    void aSessionEndsByItself() throws Exception {
        DeskClient desk = signedIn(Role.VIEWER);
        clock.pass(Duration.ofMinutes(29));
        assertThat(desk.get("/").statusCode()).isEqualTo(200);
        clock.pass(Duration.ofMinutes(31));
        assertThat(desk.get("/").statusCode()).isEqualTo(303);
        DeskClient busy = signedIn(Role.VIEWER);
        for (int i = 0; i < 36; i++) {
            assertThat(busy.get("/").statusCode()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(busy.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void whoSignsOutOrIsRemovedIsOutAtOnce() throws Exception {
        DeskClient desk = signedIn(Role.VIEWER);
        String cookie = desk.cookie("shubbak_operator").orElseThrow();
        desk.get("/");
        assertThat(desk.post("/sign-out", Map.of("csrf", desk.csrf())).statusCode())
                .isEqualTo(303);
        assertThat(client().send(client().request("/").header("Cookie", "shubbak_operator=" + cookie))
                        .statusCode())
                .isEqualTo(303);
        DeskClient other = signedIn(Role.VIEWER);
        try (HubDatabase beside = database.beside()) {
            new OperatorAccounts(beside, clock).remove("viewer");
        }
        assertThat(other.get("/").statusCode()).isEqualTo(303);
    }

    @Test
    void anOperatorTakesAStationOutOfServiceAndThatIsWrittenDown() throws Exception {
        reported(report("ram-kiosk-1"));
        DeskClient desk = signedIn(Role.OPERATOR);
        desk.get("/stations/ram-kiosk-1");
        assertThat(desk.post("/stations/ram-kiosk-1/revoke", Map.of("csrf", desk.csrf(), "sure", "yes"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(tell(report("ram-kiosk-1")).statusCode()).isEqualTo(403);
        assertThat(database.count("SELECT count(*) FROM operator_log WHERE operator = 'operator' AND act = 'revoked'"
                        + " AND about = 'ram-kiosk-1'"))
                .isEqualTo(1);
        assertThat(desk.get("/stations/ram-kiosk-1?lang=en").body()).contains("out of service since");
    }

    @Test
    void aFormOfAnotherSiteOrAnotherSessionDoesNothing() throws Exception {
        reported(report("ram-kiosk-1"));
        DeskClient desk = signedIn(Role.OPERATOR);
        DeskClient another = signedIn(Role.AUDITOR);
        another.get("/");
        String revoke = "/stations/ram-kiosk-1/revoke";
        assertThat(desk.post(revoke, Map.of("sure", "yes")).statusCode()).isEqualTo(403);
        assertThat(desk.post(revoke, Map.of("sure", "yes", "csrf", another.csrf()))
                        .statusCode())
                .isEqualTo(403);
        desk.get("/");
        String own = desk.csrf();
        HttpResponse<String> foreign = desk.send(desk.request(revoke)
                .header("Sec-Fetch-Site", "cross-site")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("sure=yes&csrf=" + own)));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(tell(report("ram-kiosk-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void whoMayOnlyLookCannotTakeAStationOutOfService() throws Exception {
        reported(report("ram-kiosk-1"));
        for (Role role : List.of(Role.VIEWER, Role.AUDITOR)) {
            DeskClient desk = signedIn(role);
            assertThat(desk.get("/stations/ram-kiosk-1").body()).doesNotContain("id=\"revoke\"");
            desk.get("/");
            assertThat(desk.post("/stations/ram-kiosk-1/revoke", Map.of("csrf", desk.csrf(), "sure", "yes"))
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(tell(report("ram-kiosk-1")).statusCode()).isEqualTo(200);
    }

    @Test
    void aReportIsTakenFromItsOwnStationOnlyAndInItsFormOnly() throws Exception {
        reported(report("ram-kiosk-1"));
        String good = new String(
                org.shubbak.core.sync.wire.ReportJson.write(report("ram-kiosk-1")),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(tell("ram-kiosk-2", good).statusCode()).isEqualTo(403);
        assertThat(tell("ram-kiosk-1", good.replace("\"ready\"", "\"<script>\""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(tell("ram-kiosk-1", "nonsense").statusCode()).isEqualTo(400);
        assertThat(tell("ram-kiosk-1", " ".repeat(20_000)).statusCode()).isEqualTo(413);
    }
}
