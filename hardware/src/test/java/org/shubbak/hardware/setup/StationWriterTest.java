package org.shubbak.hardware.setup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.core.technician.DeviceSetup;
import org.shubbak.core.technician.StationBasics;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// What the technician's pages write is whole, readable, and leaves alone what they do not know.
class StationWriterTest {
    private static final String GOOD = """
            {"station": {"name": "ram-kiosk-1", "officeCode": "RAM", "drawer": "01", "zone": "Asia/Hebron",
                         "office": {"ar": "رام الله والبيرة", "en": "Ramallah and Al-Bireh"}},
             "hub": "http://127.0.0.1:8480",
             "terminal": {"name": "t", "port": "tcp:127.0.0.1:20007", "protocol": "zvt", "password": "246810",
                          "charset": "IBM437"}}
            """;

    @TempDir
    private Path folder;

    private StationWriter writer;

    @BeforeEach
    void open() {
        writer = new StationWriter(folder);
    }

    @Test
    void aDeviceIsAddedAndTheRestStaysAndTheFileBeforeIsKept() throws IOException {
        settings(GOOD);
        assertThat(writer.device(DeviceKind.PRINTER, DeviceSetup.of("tcp:127.0.0.1:9100", "epson-tm-t20")))
                .isEmpty();
        assertThat(StationFile.read(folder)).isInstanceOf(StationReading.Ready.class);
        String text = text(StationFile.NAME);
        assertThat(text)
                .contains("\"epson-tm-t20\"", "رام الله والبيرة", "\"charset\" : \"IBM437\"", "\"246810\"")
                .endsWith("}\n");
        assertThat(text.lines().count()).as("one field a line").isGreaterThan(15);
        assertThat(text(StationWriter.EARLIER)).isEqualTo(GOOD);
        assertThat(names()).containsExactlyInAnyOrder(StationFile.NAME, StationWriter.EARLIER);
    }

    @Test
    void whatIsUnknownIsKeptWhileTheFaultItIsStaysNamed() throws IOException {
        settings(GOOD.replace("\"hub\"", "\"futureOption\": {\"a\": [1, 2]}, \"hub\""));
        assertThat(writer.device(DeviceKind.READER, DeviceSetup.of("serial:/dev/ttyUSB0", "generic")))
                .isEmpty();
        assertThat(text(StationFile.NAME)).contains("\"futureOption\"", "\"a\" : [ 1, 2 ]", "ttyUSB0");
    }

    @Test
    void aChangeThatWouldBreakTheFileIsRefusedByNameAndNothingIsTouched() throws IOException {
        settings(GOOD);
        assertThat(writer.device(DeviceKind.READER, DeviceSetup.of("usb:1", "no-such-profile")))
                .extracting(Problem::code, problem -> problem.arguments().getFirst())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("settings.port", "reader.port"),
                        org.assertj.core.groups.Tuple.tuple("file.noProfile", "reader.profile: no-such-profile"));
        assertThat(text(StationFile.NAME)).isEqualTo(GOOD);
        assertThat(names()).containsExactly(StationFile.NAME);
    }

    @Test
    void aBrokenFileIsMendedPieceByPiece() throws IOException {
        settings(GOOD.replace("\"RAM\"", "\"ramallah\"").replace("tcp:127.0.0.1:20007", "nowhere"));
        assertThat(writer.device(
                        DeviceKind.TERMINAL,
                        DeviceSetup.of("tcp:127.0.0.1:20007", "zvt").with("currency", "ILS")))
                .isEmpty();
        assertThat(writer.basics(new StationBasics(
                        "ram-kiosk-1",
                        "RAM",
                        "01",
                        new LocalText("رام الله", "Ramallah"),
                        "Asia/Hebron",
                        "http://127.0.0.1:8480",
                        597)))
                .isEmpty();
        assertThat(StationFile.read(folder)).isInstanceOf(StationReading.Ready.class);
        assertThat(DeviceNodes.read(folder).basics().panelMillimetres()).isEqualTo(597);
    }

    @Test
    void aStationIsSetUpFromNothing() throws IOException {
        assertThat(writer.device(DeviceKind.READER, DeviceSetup.of("serial:/dev/ttyUSB0", "generic")))
                .isEmpty();
        assertThat(writer.basics(StationBasics.none())).isNotEmpty();
        assertThat(writer.basics(new StationBasics(
                        "ram-4",
                        "RAM",
                        "04",
                        new LocalText("رام الله", "Ramallah"),
                        "Asia/Hebron",
                        "http://hub.example:8480",
                        null)))
                .isEmpty();
        assertThat(StationFile.read(folder)).isInstanceOf(StationReading.Ready.class);
    }

    @Test
    void aFileThatIsNoJsonIsNotChangedAndTheEarlierOneCanBePutBack() throws IOException {
        settings(GOOD);
        assertThat(writer.remove(DeviceKind.TERMINAL)).isEmpty();
        settings("{\"station\": ");
        assertThat(writer.remove(DeviceKind.TERMINAL)).extracting(Problem::code).containsExactly("settings.notMended");
        assertThat(writer.putBack()).isEmpty();
        assertThat(text(StationFile.NAME)).isEqualTo(GOOD);
        assertThat(text(StationWriter.EARLIER)).isEqualTo("{\"station\": ");
    }

    @Test
    void withoutAnEarlierFileNothingIsPutBack() throws IOException {
        settings(GOOD);
        assertThat(writer.putBack()).extracting(Problem::code).containsExactly("settings.noEarlier");
    }

    @Test
    void whatCannotBeWrittenIsSaidAndLeavesTheFileAsItWas() throws IOException {
        settings(GOOD);
        Files.createDirectory(
                folder.resolve(StationFile.NAME + "." + ProcessHandle.current().pid() + ".part"));
        assertThat(writer.remove(DeviceKind.TERMINAL)).extracting(Problem::code).containsExactly("settings.notWritten");
        assertThat(text(StationFile.NAME)).isEqualTo(GOOD);
    }

    private void settings(String json) throws IOException {
        Files.writeString(folder.resolve(StationFile.NAME), json, UTF_8);
    }

    private String text(String name) throws IOException {
        return Files.readString(folder.resolve(name), UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
