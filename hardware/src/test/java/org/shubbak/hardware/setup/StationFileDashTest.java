package org.shubbak.hardware.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StationFileDashTest {
    private static final String DASHES = """
            {"station": {"name": "-", "officeCode": "-", "drawer": "-", "zone": "-",
                         "office": {"ar": "رام الله والبيرة", "en": "Ramallah and Al-Bireh"}},
             "hub": "-",
             "printer": {"port": "-", "profile": "epson-tm-t88v"}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aDashIsNoNameNoZoneNoAddressAndNoPort() throws IOException {
        Files.writeString(folder.resolve(StationFile.NAME), DASHES);
        StationReading reading = StationFile.read(folder);
        assertThat(reading).isInstanceOf(StationReading.Faulty.class);
        assertThat(((StationReading.Faulty) reading).problems())
                .filteredOn(problem -> !problem.code().equals("settings.faulty"))
                .extracting(problem -> problem.arguments().getFirst())
                .containsExactlyInAnyOrder(
                        "station.name", "station.officeCode", "station.drawer", "station.zone", "hub", "printer.port");
    }
}
