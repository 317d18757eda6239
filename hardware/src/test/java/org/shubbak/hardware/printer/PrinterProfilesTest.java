package org.shubbak.hardware.printer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.printer.PrinterProfile.ImageMethod;
import org.shubbak.hardware.printer.PrinterProfile.JobMarker;

class PrinterProfilesTest {
    private static final Path BUNDLED = Path.of("src/main/resources/org/shubbak/hardware/printer/profile");

    @TempDir
    private Path folder = Path.of("");

    static Stream<String> names() {
        return PrinterProfiles.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyProfileOfTheProductIsWholeAndCarriesTheNameOfItsFile(String name) {
        PrinterProfile profile = SimulatedPrinter.profile(name);
        assertThat(profile.id()).isEqualTo(name);
        assertThat(profile.unverified())
                .as("nothing was tried on a real device")
                .isNotEmpty();
        assertThat(profile.maxBandBytes()).as("half of the buffer").isLessThanOrEqualTo(profile.bufferBytes() / 2);
    }

    @Test
    void aSerialPrinterIsSpokenToAtTheSpeedOfItsModelUnlessItsAddressSaysAnother() {
        PrinterProfile model = SimulatedPrinter.profile("epson-tm-t88vi");
        PrinterProfile plain = model.on(LinkAddress.parse("serial:/dev/ttyUSB0"));
        PrinterProfile slow = model.on(LinkAddress.parse("serial:/dev/ttyUSB0?baud=9600"));
        assertThat(plain.line().baud()).isEqualTo(38_400);
        assertThat(slow.line().baud()).isEqualTo(9600);
        assertThat(PrinterTiming.usual().job(8000, 1000, slow))
                .as("the deadline follows the line")
                .isGreaterThan(PrinterTiming.usual().job(8000, 1000, plain).plusSeconds(5));
        assertThat(model.on(LinkAddress.parse("tcp:127.0.0.1:9100"))).isEqualTo(model);
    }

    @Test
    void onlyPrintersThatDrawTheirOwnQrCodeGetTheMixedLine() {
        assertThat(names().map(SimulatedPrinter::profile)
                        .filter(profile -> profile.imageMethod().mixed()))
                .isNotEmpty()
                .allMatch(PrinterProfile::nativeQr);
        PrinterProfile unknown = SimulatedPrinter.profile("generic-80mm");
        assertThat(unknown.imageMethod()).isEqualTo(ImageMethod.BANDED);
        assertThat(unknown.jobMarker()).isEqualTo(JobMarker.GS_R);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"widthDots\": 576|\"widthDots\": 57|widthDots",
                "\"imageMethod\": \"BANDED\"|\"imageMethod\": \"FAX\"|imageMethod",
                "\"width\": 12|\"width\": 0|fontA.width",
                "\"08\": \"CUTTER\"|\"08\": \"KNIFE\"|statusBits.3.08",
                "\"08\": \"CUTTER\"|\"02\": \"CUTTER\"|statusBits.3.02",
                "\"baudRates\": [9600, 19200, 38400]|\"baudRates\": [9600]|baudRates",
                "\"baudRates\": [9600, 19200, 38400]|\"baudRates\": [9600, \"fast\"]|baudRates",
                "\"codeTables\": {}|\"codeTables\": {\"CP864\": 256}|codeTables.CP864",
                "\"presenter\": false|\"presenter\": false, \"retract\": \"1B6\"|retract",
                "\"unverified\": [|\"unverified\": [\"colour\", |unverified",
                "\"nativeQr\": false|\"nativeQr\": 0|nativeQr",
                "\"asb\": false|\"bsa\": false|asb",
                "\"nativeQr\": false|\"nativeQr\": false, \"nvGraphics\": {\"items\": 0, \"writesPerDay\": 1}|nvGraphics.items",
            })
    void aFaultOfAProfileFileIsNamedByItsField(String right, String wrong, String place) throws IOException {
        List<FileFault> faults = faults(right, wrong);
        assertThat(faults).extracting(FileFault::place).contains(place);
        assertThat(faults).allMatch(fault -> !fault.toString().isBlank());
    }

    private List<FileFault> faults(String right, String wrong) throws IOException {
        String whole = Files.readString(BUNDLED.resolve("generic-80mm.json"), UTF_8);
        assertThat(whole).contains(right);
        Path file = Files.writeString(folder.resolve("own.json"), whole.replace(right, wrong), UTF_8);
        return PrinterProfiles.find(file.toString()) instanceof ProfileReading.Faulty faulty
                ? faulty.faults()
                : List.of();
    }
}
