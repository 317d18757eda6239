package org.shubbak.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;
import org.shubbak.core.sync.wire.EventTypes;
import org.shubbak.core.sync.wire.StationReport;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;

/// Operators in a real browser, in both languages. Pictures of every page are left in `target/screens`.
class FleetBrowserTest extends FleetFixture {
    @Override
    StoreUnderTest empty(Path where) {
        return StoreUnderTest.file(where);
    }

    private void aFleet() throws Exception {
        for (String name : List.of("ram-kiosk-1", "ram-kiosk-2", "ram-counter-3", "nab-kiosk-1", "nab-counter-2")) {
            reported(report(name));
        }
        clock.pass(Duration.ofMinutes(47));
        reported(report("ram-kiosk-1"));
        reported(queueing("ram-kiosk-2", 42, 9000, 3));
        reported(printer("nab-kiosk-1", "not-ready", "printer.paperOut"));
        StationReport well = report("ram-counter-3");
        reported(new StationReport(
                "ram-counter-3",
                clock.instant().minus(Duration.ofMinutes(12)).toString(),
                "clerk 0.1.0",
                "0.1",
                new StationReport.Queue(1, 40, 0),
                1,
                List.of(
                        new DeviceWord("reader", "absent", "reader.absent"),
                        new DeviceWord("printer", "ready", "printer.paperNearEnd"),
                        new DeviceWord("terminal", "absent", "payment.noTerminal"))));
        inOffice("RAM", "ram%");
        inOffice("NAB", "nab%");
        database.change("INSERT INTO station_certificate(serial, station, public_key, issued_at, not_after)"
                + " SELECT name, name, public_key, since, since + 7776000000 FROM station WHERE name <> 'nab-kiosk-1'");
        database.change("INSERT INTO station_certificate(serial, station, public_key, issued_at, not_after)"
                + " SELECT name, name, public_key, since, since + 432000000 FROM station WHERE name = 'nab-kiosk-1'");
        assertThat(well.devices()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anOperatorSignsInFindsTheTroubledStationAndTakesAnotherOutOfService(String language) throws Exception {
        aFleet();
        try (Chromium browser = Chromium.at(hub.hub().operators().orElseThrow())) {
            browser.open("/?lang=" + language);
            wellMade(browser, language);
            browser.type("#name", "operator");
            browser.type("#password", "this is not it");
            browser.follow("#sign-in");
            assertThat(browser.find("#problem").isDisplayed()).isTrue();
            browser.picture("operator-sign-in-" + language);
            browser.type("#name", "operator");
            browser.type("#password", PASSWORD);
            browser.follow("#sign-in");
            assertThat(browser.all("tr.troubled, tr.calm")).hasSize(5);
            wellMade(browser, language);
            browser.picture("operator-fleet-" + language);
            browser.find("#trouble option[value=paper]").click();
            browser.follow("#show");
            assertThat(browser.all("th[scope=row] a").stream().map(WebElement::getText))
                    .containsExactly("nab-kiosk-1", "ram-counter-3");
            browser.follow("th[scope=row] a[href='/stations/ram-counter-3']");
            wellMade(browser, language);
            browser.picture("operator-station-" + language);
            browser.click("#revoke");
            assertThat(browser.all(".notice")).as("not without the box").isEmpty();
            browser.click("#sure");
            browser.follow("#revoke");
            assertThat(browser.all(".notice")).hasSize(1);
            browser.follow("#sign-out");
            assertThat(browser.all("#password")).hasSize(1);
            browser.open("/");
            assertThat(browser.all("#password")).as("signed out").hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void theFleetFitsASmallScreen(String language) throws Exception {
        aFleet();
        try (Chromium browser = Chromium.at(hub.hub().operators().orElseThrow())) {
            browser.width(600);
            browser.open("/?lang=" + language);
            browser.type("#name", "viewer");
            browser.type("#password", PASSWORD);
            browser.follow("#sign-in");
            assertThat((Boolean) browser.ask("return document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("only the table itself moves sideways")
                    .isTrue();
            browser.picture("operator-fleet-small-" + language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "en"})
    void anAuditorReadsTheBooks(String language) throws Exception {
        aFleet();
        SendingStation station = new SendingStation("ram-kiosk-1");
        for (String method : List.of("CARD", "CARD", "CASH", "WALLET")) {
            UUID application = station.newApplication();
            hub.words(
                    "ram-kiosk-1",
                    station.event(application, 1, EventTypes.SUBMITTED),
                    station.told(
                            application,
                            2,
                            EventTypes.PAID,
                            "{\"office\":\"RAM\",\"method\":\"" + method + "\",\"minor\":15000,\"currency\":\"ILS\"}"));
        }
        hub.words(
                "ram-kiosk-1",
                station.told(
                        station.newApplication(),
                        4,
                        EventTypes.PAID,
                        "{\"office\":\"NAB\",\"method\":\"CASH\",\"minor\":24500,\"currency\":\"JOD\"}"),
                station.event(station.newApplication(), 4, EventTypes.RECEIPT_PRINTED));
        try (Chromium browser = Chromium.at(hub.hub().operators().orElseThrow())) {
            browser.open("/?lang=" + language);
            browser.type("#name", "auditor");
            browser.type("#password", PASSWORD);
            browser.follow("#sign-in");
            for (String page : List.of("money", "refused", "record")) {
                browser.follow("nav a[href='/" + page + "']");
                wellMade(browser, language);
                assertThat(browser.all("td")).isNotEmpty();
                browser.picture("operator-" + page + "-" + language);
            }
        }
    }

    /// What can be checked cheaply of what people need who cannot see well, or cannot use a mouse.
    @SuppressWarnings("unchecked")
    private static void wellMade(Chromium browser, String language) {
        assertThat(browser.find("html").getAttribute("lang")).isEqualTo(language);
        assertThat(browser.find("html").getAttribute("dir")).isEqualTo(language.equals("ar") ? "rtl" : "ltr");
        assertThat(browser.driver().getTitle()).isNotBlank();
        assertThat(browser.all("h1")).hasSize(1);
        assertThat((Boolean) browser.ask("return document.fonts.check('17px \"IBM Plex Sans Arabic\"')"))
                .as("the product's own font has come")
                .isTrue();
        assertThat((List<String>) browser.ask("""
                return [...document.querySelectorAll('input:not([type=hidden]), select')]
                  .filter(field => field.labels.length === 0).map(field => field.name)""")).as("fields without a label").isEmpty();
        assertThat((List<String>) browser.ask("""
                return [...document.querySelectorAll('[id]')].map(node => node.id)
                  .filter((id, place, all) => all.indexOf(id) !== place)""")).as("ids given twice").isEmpty();
        assertThat((List<Map<String, Object>>) browser.ask(Chromium.FAINT))
                .as("words that stand out too little")
                .isEmpty();
        assertThat(Stream.of("script", "[onclick]", "[style]").flatMap(css -> browser.all(css).stream()))
                .isEmpty();
    }
}
