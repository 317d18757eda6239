package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.idcard.ReaderProfile.Commands;
import org.shubbak.hardware.idcard.ReaderProfile.Content;
import org.shubbak.hardware.idcard.ReaderProfile.Separator;
import org.shubbak.hardware.link.SerialSettings;
import org.shubbak.hardware.printer.FileFault;
import org.shubbak.hardware.printer.JsonForm;
import org.shubbak.hardware.setup.StationFile;

class ReaderProfilesTest {
    private static final Texts TEXTS = Texts.of(SerialDocumentReader.class, JsonForm.class, StationFile.class);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNameAloneIsAReaderThatSendsAnything() throws IOException {
        ReaderProfile mine = sound("{\"name\": \"mine\"}");
        assertThat(mine.line()).isEqualTo(SerialSettings.usual());
        assertThat(mine.commands()).isEqualTo(Commands.none());
        assertThat(mine.idleGap()).isEqualTo(Duration.ofMillis(300));
        assertThat(mine.separator()).isEqualTo(Separator.ANY);
        assertThat(mine.hasLength()).isFalse();
    }

    @Test
    void everyFieldOfATechniciansFileIsTaken() throws IOException {
        ReaderProfile mine = sound("""
                {"name": "mine", "model": "Swipe 9", "line": "baud=115200&parity=even", "start": "\\u0002",
                 "end": "\\r\\u0003", "separator": "CRLF", "label": "L#=", "aim": true, "rejectMarks": "/",
                 "commands": {"open": ["\\u0016M\\r"], "arm": "A", "rearm": "R", "rearmAfterMillis": 900,
                              "disarm": "D", "heartbeat": "?", "heartbeatAnswer": "!"},
                 "idleGapMillis": 80, "maxBytes": 2000, "content": "MRZ"}""");
        assertThat(mine)
                .isEqualTo(new ReaderProfile(
                        "mine",
                        "Swipe 9",
                        new SerialSettings(115200, 8, 1, SerialSettings.Parity.EVEN, SerialSettings.Flow.NONE),
                        "\u0002",
                        "\r\u0003",
                        Separator.CRLF,
                        "L#=",
                        -1,
                        true,
                        "/",
                        new Commands(List.of("\u0016M\r"), "A", "R", Duration.ofMillis(900), "D", "?", "!"),
                        Duration.ofMillis(80),
                        2000,
                        Content.MRZ));
    }

    @Test
    void whatIsWrittenReadsBackToTheSameProfileAndIsPlainAscii() throws IOException {
        for (String name : ReaderProfiles.bundled().names()) {
            ReaderProfile profile = ReaderProfiles.bundled().named(name).orElseThrow();
            String file = ReaderProfileForm.write(profile);
            assertThat(sound(file)).isEqualTo(profile);
            assertThat(US_ASCII.newEncoder().canEncode(file)).isTrue();
            assertThat(file.replace("\n", "")).doesNotContainPattern("\\p{Cntrl}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{}; name",
                "{'name': 'x', 'colour': 'red'}; colour",
                "{'name': 'x', 'line': 'baud=fast'}; line",
                "{'name': 'x', 'line': 'whatever'}; line",
                "{'name': 'x', 'start': 2}; start",
                "{'name': 'x', 'start': '\\u0627'}; start",
                "{'name': 'x', 'end': '\\r'}; end",
                "{'name': 'x', 'end': '\\n', 'separator': 'CRLF'}; end",
                "{'name': 'x', 'separator': 'TAB'}; separator",
                "{'name': 'x', 'lengthHeader': 256}; lengthHeader",
                "{'name': 'x', 'lengthHeader': 73, 'end': '\\u0003'}; lengthHeader",
                "{'name': 'x', 'aim': 'yes'}; aim",
                "{'name': 'x', 'commands': []}; commands",
                "{'name': 'x', 'commands': {'open': 'A'}}; commands.open",
                "{'name': 'x', 'commands': {'open': ['\\u0627']}}; commands.open",
                "{'name': 'x', 'commands': {'rearmAfterMillis': -1}}; commands.rearmAfterMillis",
                "{'name': 'x', 'commands': {'fire': 'A'}}; commands.fire",
                "{'name': 'x', 'idleGapMillis': 5}; idleGapMillis",
                "{'name': 'x', 'maxBytes': 100000}; maxBytes",
                "{'name': 'x', 'content': 'FACES'}; content",
                "{'name': 'x', 'arm': '0'}; arm",
                "{'name': 'x', 'end': '0123456789012345678901234567890123456789012345678901234567890123456789'}; end"
            })
    void everyFaultOfAFileIsNamedByItsPlaceInBothLanguages(String json, String place) throws IOException {
        List<FileFault> faults = new ArrayList<>();
        ReaderProfiles.find(file(json.replace('\'', '"')), faults);
        assertThat(faults).extracting(FileFault::place).containsOnly(place);
        faults.forEach(fault -> {
            assertThat(TEXTS.say(Language.AR, fault.problem())).contains(place).containsPattern("\\p{IsArabic}");
            assertThat(TEXTS.say(Language.EN, fault.problem())).contains(place).doesNotContainPattern("\\p{IsArabic}");
        });
    }

    @Test
    void allFaultsAreNamedInOneReading() throws IOException {
        List<FileFault> faults = new ArrayList<>();
        ReaderProfiles.find(file("{\"aim\": 1, \"maxBytes\": 1, \"separator\": \"X\"}"), faults);
        assertThat(faults)
                .extracting(FileFault::place)
                .containsExactlyInAnyOrder("name", "aim", "maxBytes", "separator");
    }

    @Test
    void anEndThatAlsoStandsBetweenLinesIsAllowedWhereThereAreNoLines() throws IOException {
        assertThat(sound("{\"name\": \"x\", \"end\": \"\\r\", \"separator\": \"NONE\"}")
                        .end())
                .isEqualTo("\r");
        assertThat(sound("{\"name\": \"x\", \"end\": \"\\r\", \"content\": \"BARCODE\"}")
                        .end())
                .isEqualTo("\r");
    }

    @Test
    void anUnknownNameIsAnsweredWithThoseThereAre() {
        List<FileFault> faults = new ArrayList<>();
        ReaderProfiles.find("telescope", faults);
        assertThat(faults)
                .containsExactly(new FileFault(
                        "telescope",
                        Problem.of(
                                "file.noProfile",
                                String.join(", ", ReaderProfiles.bundled().names()))));
    }

    private ReaderProfile sound(String json) throws IOException {
        List<FileFault> faults = new ArrayList<>();
        ReaderProfile profile = ReaderProfiles.find(file(json), faults);
        assertThat(faults).isEmpty();
        return profile;
    }

    private String file(String json) throws IOException {
        return Files.writeString(folder.resolve("mine.json"), json).toString();
    }
}
