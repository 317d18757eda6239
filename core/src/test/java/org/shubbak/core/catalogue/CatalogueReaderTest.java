package org.shubbak.core.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueReaderTest {
    private static final String RENEWAL = "services/vehicle-licence-renewal/service.json";
    private static final String COURT = "services/court-fee-payment/service.json";

    @TempDir
    private Path folder;

    @BeforeEach
    void copyOfTheBundledCatalogue() throws IOException, URISyntaxException {
        URL frame = Objects.requireNonNull(CatalogueReader.class.getResource("catalogue.json"));
        Path bundled = Path.of(frame.toURI()).resolveSibling("");
        for (String name : List.of("catalogue.json", "countries.json", "services")) {
            copy(bundled.resolve(name), folder.resolve(name));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String before = Files.readString(path, UTF_8);
        assertThat(before).contains(from);
        Files.writeString(path, before.replace(from, to), UTF_8);
    }

    private List<String> faults() {
        return switch (CatalogueReader.read(folder)) {
            case CatalogueReading.Complete complete -> List.of();
            case CatalogueReading.Faulty faulty ->
                faulty.faults().stream().map(CatalogueFault::toString).toList();
        };
    }

    @Test
    void aCopyOnDiskReadsAsTheBundledOne() {
        assertThat(CatalogueReader.read(folder)).isEqualTo(CatalogueReader.bundled());
    }

    @Test
    void everyFaultIsReportedWithItsPlace() throws IOException {
        change(RENEWAL, "\"ministry\": \"mot\"", "\"ministry\": \"mott\"");
        change(RENEWAL, "\"pilot\": true", "\"pilot\": \"yes\"");
        change(RENEWAL, "\"en\": \"Renewed vehicle licence\"", "\"english\": \"Renewed vehicle licence\"");
        change(RENEWAL, "\"type\": \"plate\"", "\"type\": \"plates\"");
        change(RENEWAL, "^05[69]", "^05[69");
        change(RENEWAL, "\"P6M\": [", "\"P9M\": [");
        change(COURT, "\"currency\": \"JOD\"", "\"currency\": \"EUR\"");
        change(COURT, "\"field\": \"amount\"", "\"field\": \"sum\"");
        change(COURT, "\"sector\": \"justice\"", "\"sector\": \"courts\", \"opensOn\": \"2027-02-30\"");
        change("catalogue.json", "\"id\": \"mof\"", "\"id\": \"mot\"");
        Files.createDirectory(folder.resolve("services/half-written"));

        assertThat(faults())
                .contains(
                        RENEWAL + " /ministry: there is no ministry 'mott'",
                        RENEWAL + " /pilot: must be true or false",
                        RENEWAL + " /output/en: is missing",
                        RENEWAL + " /output/english: is not known here",
                        RENEWAL + " /fields/3/pattern: is not a regular expression: Unclosed character class",
                        RENEWAL + " /fee/lines/P9M: 'period' has no such option",
                        RENEWAL + " /fee/lines/P6M: is missing: every option needs its lines",
                        COURT + " /fee/currency: 'EUR' is none of ILS, JOD, USD",
                        COURT + " /fee/field: no question 'sum' about an amount is asked",
                        COURT + " /sector: there is no sector 'courts'",
                        COURT + " /opensOn: '2027-02-30' is not a day such as 2027-01-31",
                        "catalogue.json /ministries/1/id: 'mot' stands here twice",
                        "services/half-written/service.json: cannot be read")
                .anyMatch(
                        fault -> fault.startsWith(RENEWAL + " /fields/1/type: 'plates' is none of boolean, country,"));
    }

    @Test
    void aServiceThatCopiesAnotherMustGetItsOwnId() throws IOException {
        copy(folder.resolve("services/po-box-rental"), folder.resolve("services/po-box"));
        assertThat(faults())
                .containsExactly(
                        "services/po-box/service.json /id: 'po-box-rental' stands in the folder 'po-box'",
                        "services/po-box-rental/service.json /id: 'po-box-rental' stands here twice");
    }

    @Test
    void aWrongIdIsReportedInItsPlace() throws IOException {
        change(RENEWAL, "\"id\": \"vehicle-licence-renewal\"", "\"id\": \"Vehicle Renewal\"");
        assertThat(faults())
                .containsExactly(
                        RENEWAL + " /id: must be lower case letters, digits and hyphens",
                        RENEWAL + " /id: 'Vehicle Renewal' stands in the folder 'vehicle-licence-renewal'");
    }

    @Test
    void anAmountMustHaveTheDecimalsOfItsCurrency() throws IOException {
        change("services/id-card-replacement-lost/service.json", "\"24.000\"", "\"24.00\"");
        change("services/po-box-rental/service.json", "\"80.00\"", "80.00");
        change("services/land-parcel-plan/service.json", "\"7.000\"", "\"-7.000\"");
        assertThat(faults())
                .containsExactly(
                        "services/id-card-replacement-lost/service.json /fee/lines/0/amount:"
                                + " must be written with 3 decimals in JOD",
                        "services/land-parcel-plan/service.json /fee/lines/0/amount:"
                                + " '-7.000' is not an amount such as 150.00",
                        "services/po-box-rental/service.json /fee/lines/0/amount: must be a text that is not empty");
    }

    @Test
    void brokenJsonIsReportedWithItsLineAndTheOthersAreStillRead() throws IOException {
        change(RENEWAL, "\"pilot\": true,", "\"pilot\": true");
        change(COURT, "\"kind\": \"paid\",", "\"kind\": \"paid\", \"kind\": \"free\",");
        change("services/po-box-rental/service.json", "\"sector\": \"post\"", "\"sector\": \"mail\"");
        assertThat(faults()).hasSize(3).anyMatch(fault -> fault.startsWith(RENEWAL + " line 4, column"));
        assertThat(faults()).anyMatch(fault -> fault.startsWith(COURT) && fault.contains("kind"));
        assertThat(faults()).contains("services/po-box-rental/service.json /sector: there is no sector 'mail'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "12",
                "{}",
                "{\"fields\": 3, \"fee\": [], \"name\": null}",
                "\u0000",
                "{\"id\":"
            })
    void anyContentGivesFaultsAndNeverAnException(String content) throws IOException {
        for (String file : List.of(RENEWAL, "catalogue.json", "countries.json")) {
            String before = Files.readString(folder.resolve(file), UTF_8);
            Files.writeString(folder.resolve(file), content, UTF_8);
            assertThat(faults()).anyMatch(fault -> fault.startsWith(file));
            Files.writeString(folder.resolve(file), before, UTF_8);
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsAFault() {
        folder = folder.resolve("nowhere");
        assertThat(faults()).contains("catalogue.json: cannot be read");
    }

    @Test
    void aStrayFileAmongTheServicesIsAFault() throws IOException {
        Files.writeString(folder.resolve("services/new-service.json"), "{}", UTF_8);
        Files.writeString(folder.resolve("services/.DS_Store"), "", UTF_8);
        assertThat(faults()).containsExactly("services/new-service.json: only folders belong here, one a service");
    }

    @Test
    void aCatalogueInsideAJarIsRead() throws IOException {
        Path jar = folder.resolve("catalogue.jar");
        try (FileSystem inside =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"))) {
            Path target = Files.createDirectories(inside.getPath("/org/shubbak"));
            for (String name : List.of("catalogue.json", "countries.json", "services")) {
                copy(folder.resolve(name), target.resolve(name));
            }
            assertThat(CatalogueReader.read(target)).isEqualTo(CatalogueReader.bundled());
        }
    }
}
