package org.shubbak.hardware.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.counter.OpeningHours;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.payment.lrc.LrcTerminal;
import org.shubbak.hardware.payment.wire.Ticker;
import org.shubbak.hardware.printer.EscPosPrinter;

class StationFileTest {
    private static final String GOOD = """
            {"station": {"name": "ram-kiosk-1", "officeCode": "RAM", "drawer": "01", "zone": "Asia/Hebron",
                         "office": {"ar": "رام الله والبيرة", "en": "Ramallah and Al-Bireh"}},
             "hub": "http://127.0.0.1:8480",
             "reader": {"port": "serial:/dev/ttyUSB0?baud=115200", "profile": "generic"},
             "printer": {"port": "tcp:127.0.0.1:9100", "profile": "epson-tm-t88v"},
             "terminal": {"port": "tcp:127.0.0.1:20007", "protocol": "zvt", "password": "246810", "config": "BE"},
             "panelMillimetres": 597}
            """;

    private static final Texts TEXTS = Texts.of(StationFile.class, EscPosPrinter.class);

    @TempDir
    private Path folder;

    @Test
    void aGoodFileMakesASettledStation() throws IOException {
        StationReading reading = read(GOOD);
        assertThat(reading).isInstanceOf(StationReading.Ready.class);
        StationSettings settings = ((StationReading.Ready) reading).settings();
        assertThat(settings.station().officeCode()).isEqualTo("RAM");
        assertThat(settings.panelMillimetres()).isEqualTo(597);
        assertThat(settings.printer()).isNotNull();
        assertThat(settings.terminal()).isNotNull();
        assertThat(settings.reader()).extracting(StationSettings.Reader::port).isInstanceOf(LinkAddress.Serial.class);
    }

    @Test
    void aReaderOfChipsStandsBesideTheReaderOfPrint() throws IOException {
        StationReading reading = read(
                GOOD.replace("\"profile\": \"generic\"", "\"profile\": \"generic\", \"chip\": \"pcsc:Contactless\""));
        assertThat(reading).isInstanceOf(StationReading.Ready.class);
        assertThat(((StationReading.Ready) reading).settings().reader())
                .extracting(StationSettings.Reader::chip)
                .isEqualTo("Contactless");
        assertThat(faults(GOOD.replace("\"profile\": \"generic\"", "\"chip\": \"serial:/dev/ttyUSB0\"")))
                .containsExactly(Problem.of("settings.chip", "reader.chip"));
    }

    @Test
    void theTerminalsPasswordIsNotShown() throws IOException {
        assertThat(read(GOOD).toString()).doesNotContain("246810");
    }

    @Test
    void devicesThatAreNotThereAreLeftOut() throws IOException {
        StationReading reading = read(GOOD.replaceAll("(?s)\"reader\".*", "\"panelMillimetres\": 597}"));
        assertThat(reading).isInstanceOf(StationReading.Ready.class);
        assertThat(((StationReading.Ready) reading).settings().terminal()).isNull();
    }

    @Test
    void theOfficeIsOpenFromSundayToThursdayWhereNothingIsSaid() throws IOException {
        assertThat(hours(GOOD)).isEqualTo(OpeningHours.usual());
        assertThat(hours(GOOD).days())
                .doesNotContain(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)
                .hasSize(5);
    }

    @Test
    void theOfficeKeepsItsOwnHours() throws IOException {
        OpeningHours hours =
                hours(with("{\"days\": [\"saturday\", \"monday\"], \"from\": \"09:30\", \"to\": \"13:00\"}"));
        assertThat(hours)
                .isEqualTo(new OpeningHours(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY), LocalTime.of(9, 30), LocalTime.of(13, 0)));
        assertThat(hours.openAt(LocalDateTime.parse("2026-11-23T09:29"))).isFalse();
        assertThat(hours.openAt(LocalDateTime.parse("2026-11-23T09:30"))).isTrue();
        assertThat(hours.openAt(LocalDateTime.parse("2026-11-23T12:59"))).isTrue();
        assertThat(hours.openAt(LocalDateTime.parse("2026-11-23T13:00"))).isFalse();
        assertThat(hours.openAt(LocalDateTime.parse("2026-11-24T10:00"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{'days': ['sunday', 'funday']}; hours.days",
                "{'days': [1]}; hours.days",
                "{'days': []}; hours.days",
                "{'days': 'sunday'}; hours.days",
                "{'days': ['sunday', 'monday', 'sunday']}; hours.days",
                "{'from': '8 am'}; hours.from",
                "{'to': '25:00'}; hours.to",
                "{'from': '15:00', 'to': '08:00'}; hours.to",
                "{'until': '16:00'}; hours.until",
                "'always'; hours",
            },
            quoteCharacter = '`')
    void everyFaultOfTheHoursIsNamed(String hours, String place) throws IOException {
        assertThat(faults(with(hours.replace('\'', '"'))))
                .extracting(problem -> problem.arguments().getFirst())
                .containsOnly(place);
    }

    @Test
    void aDayThatIsListedTwiceIsSaidByItsNameAndAnUnknownOneIsNotTakenForSunday() throws IOException {
        assertThat(faults(with("{\"days\": [\"sunday\", \"monday\", \"monday\", \"monday\"]}")))
                .containsExactly(Problem.of("settings.dayTwice", "hours.days", "monday"));
        assertThat(faults(with("{\"days\": [\"sunday\", \"funday\"]}")))
                .extracting(Problem::code)
                .containsExactly("settings.noDay");
    }

    private static String with(String hours) {
        return GOOD.replace("\"panelMillimetres\": 597", "\"panelMillimetres\": 597, \"hours\": " + hours);
    }

    private OpeningHours hours(String json) throws IOException {
        StationReading reading = read(json);
        assertThat(reading).isInstanceOf(StationReading.Ready.class);
        return ((StationReading.Ready) reading).settings().hours();
    }

    private static String manyFaults() {
        return GOOD.replace("\"RAM\"", "\"ramallah\"")
                .replace("\"01\"", "\"1\"")
                .replace("Asia/Hebron", "Mars/Base")
                .replace("http://", "nowhere ")
                .replace("tcp:127.0.0.1:9100", "9100")
                .replace("epson-tm-t88v", "typewriter")
                .replace("246810", "secret")
                .replace("\"panelMillimetres\": 597", "\"panelMillimetres\": 7, \"colour\": \"red\"")
                .replace("BE", "FF");
    }

    @Test
    void everyFaultIsNamedNotJustTheFirst() throws IOException {
        assertThat(faults(manyFaults()))
                .extracting(problem -> problem.arguments().getFirst())
                .containsExactlyInAnyOrder(
                        "station.officeCode",
                        "station.drawer",
                        "station.zone",
                        "hub",
                        "printer.port",
                        "printer.profile: typewriter",
                        "terminal.password",
                        "terminal.config",
                        "panelMillimetres",
                        "colour");
    }

    @Test
    void aWrongPasswordIsNotRepeatedInItsFault() throws IOException {
        assertThat(faults(GOOD.replace("246810", "secret")).toString()).doesNotContain("secret");
    }

    @Test
    void aBrokenOrMissingFileIsOneSentenceInBothLanguages() throws IOException {
        List<Problem> broken = faults(GOOD.substring(0, 200));
        List<Problem> missing = ((StationReading.Faulty) StationFile.read(folder.resolve("nowhere"))).problems();
        assertThat(broken).containsExactly(Problem.of("file.notJson", "station.json", "3"));
        assertThat(missing).hasSize(1);
        assertThat(TEXTS.say(Language.AR, broken.getFirst())).contains("السطر 3");
        assertThat(TEXTS.say(Language.EN, missing.getFirst())).contains("nowhere");
    }

    @Test
    void theReasonIsInTheLanguageOfTheSentenceAndThePlaceReadsFromTheLeft() throws IOException {
        List<Problem> faults = faults(manyFaults());
        assertThat(faults).hasSizeGreaterThan(8).allSatisfy(fault -> {
            String place = fault.arguments().getFirst();
            assertThat(TEXTS.say(Language.AR, fault)).contains(Ltr.mark(place)).matches("\\p{IsArabic}.*");
            assertThat(TEXTS.say(Language.EN, fault)).contains(place).doesNotContainPattern("\\p{IsArabic}");
        });
        assertThat(TEXTS.say(Language.AR, faults.getFirst())).doesNotContain("needed", "write");
    }

    @Test
    void aFaultInsideAProfileFileOfTheStationIsNamedThere() throws IOException {
        Path profile = Files.writeString(folder.resolve("mine.json"), "{}");
        assertThat(faults(GOOD.replace("epson-tm-t88v", profile.toString())))
                .contains(Problem.of("file.numberBetween", "printer.profile: widthDots", "256", "1024"))
                .allMatch(fault -> fault.arguments().getFirst().startsWith("printer.profile: "));
    }

    @Test
    void aTerminalOfTheLrcFamilyIsSetUpByItsDialect() throws IOException {
        StationReading reading = read(lrc("lrc:nexi-ecr17"));
        assertThat(reading).isInstanceOf(StationReading.Ready.class);
        StationSettings.Terminal terminal = Objects.requireNonNull(
                ((StationReading.Ready) reading).settings().terminal());
        assertThat(terminal.speech().at(Links.opener(terminal.port()), Ticker.system(), line -> {}))
                .isInstanceOf(LrcTerminal.class);
        assertThat(terminal.speech().terminalId()).isEqualTo("00000099");
    }

    @Test
    void everyFaultOfATerminalOfTheLrcFamilyIsNamed() throws IOException {
        assertThat(faults(lrc("lrc:unheard-of").replace("ILS", "gold").replace("\"register\"", "\"password\"")))
                .extracting(problem -> problem.arguments().getFirst())
                .containsExactlyInAnyOrder("terminal.protocol: unheard-of", "terminal.currency", "terminal.password");
        assertThat(faults(lrc("morse"))).contains(Problem.of("settings.protocol", "terminal.protocol"));
    }

    private static String lrc(String protocol) {
        return GOOD.replaceFirst(
                "\"protocol\".*BE\"",
                "\"protocol\": \"" + protocol
                        + "\", \"currency\": \"ILS\", \"terminalId\": \"00000099\", \"register\": \"12345678\"");
    }

    /// Behind the heading, which names the file.
    private List<Problem> faults(String json) throws IOException {
        StationReading reading = read(json);
        assertThat(reading).isInstanceOf(StationReading.Faulty.class);
        List<Problem> problems = ((StationReading.Faulty) reading).problems();
        assertThat(problems.getFirst())
                .isEqualTo(Problem.of(
                        "settings.faulty", folder.resolve(StationFile.NAME).toString()));
        return problems.subList(1, problems.size());
    }

    private StationReading read(String json) throws IOException {
        Files.writeString(folder.resolve(StationFile.NAME), json);
        return StationFile.read(folder);
    }
}
