package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.device.IdentityDocument;

/// Made-up licences, with their directory right and wrong.
class AamvaTest {
    private static final String PERSON =
            "DAQ1234567\nDCSNAJJAR\nDACYOUSEF\nDADIBRAHIM\nDBC1\nDBB01151990\nDBA01142029\nDCGUSA\r";

    /// The subfile stands right behind a directory of one, unless the text says otherwise.
    private static String card(String version, String directory, String subfiles) {
        return "@\n\u001e\rANSI 636000" + version + directory + subfiles;
    }

    private static String card(String elements) {
        String directory = String.format(Locale.ROOT, "DL%04d%04d", 31, elements.length() + 2);
        return card("100001", directory, "DL" + elements);
    }

    @Test
    void aLicenceGivesItsFields() {
        Aamva card = read(card(PERSON));
        assertThat(card.issuer()).isEqualTo("636000");
        assertThat(card.version()).isEqualTo(10);
        assertThat(card.document())
                .isEqualTo(new IdentityDocument(
                        IdentityDocument.Kind.BARCODE,
                        "",
                        "1234567",
                        null,
                        "NAJJAR",
                        "YOUSEF IBRAHIM",
                        "1990-01-15",
                        "2029-01-14",
                        "M"));
        assertThat(card.toString()).doesNotContain("NAJJAR").doesNotContain("1234567");
    }

    @Test
    void theDirectorySaysWhereTheLicenceStandsAmongOthers() {
        String other = "ZODAQ9999999\nZOAX\r";
        String directory =
                "ZO0041" + four(other.length()) + "DL" + four(41 + other.length()) + four(PERSON.length() + 2);
        assertThat(read(card("100002", directory, other + "DL" + PERSON))
                        .document()
                        .number())
                .isEqualTo("1234567");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"DL00000000", "DL00410279", "DL99999999", "DL00320010", "DLxxxxyyyy", "ZZ00310200", "DL-031+200"
            })
    void aWrongDirectoryIsNotBelieved(String directory) {
        assertThat(read(card("100001", directory, "DL" + PERSON)).document().surname())
                .isEqualTo("NAJJAR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000", "100099", "1000xx"})
    void aWrongNumberOfSubfilesIsNotBelieved(String version) {
        assertThat(read(card(version, "DL00310200", "DL" + PERSON)).document().surname())
                .isEqualTo("NAJJAR");
    }

    @ParameterizedTest
    @CsvSource({
        "USA, 01151990, 1990-01-15",
        "CAN, 19900115, 1990-01-15",
        "CAN, 01151990, 1990-01-15",
        "USA, 19900115, 1990-01-15",
        "USA, 02301990, ''",
        "USA, 00000000, ''",
        "USA, 1151990, ''",
        "USA, 01159990, ''"
    })
    void datesAreInTheOrderOfTheCountryAndExist(String country, String written, String iso) {
        String elements = PERSON.replace("01151990", written).replace("DCGUSA", "DCG" + country);
        assertThat(read(card(elements)).document().birthDate()).isEqualTo(iso);
    }

    @Test
    void theFirstVersionHasOneFieldForTheNameAndTheYearFirst() {
        String first = "@\n\u001c\rAAMVA6360000101DL00290070DLDAQ1234567\nDAANAJJAR,YOUSEF,IBRAHIM\nDBB19900115\r";
        Aamva card = read(first);
        assertThat(card.version()).isEqualTo(1);
        assertThat(card.document().surname()).isEqualTo("NAJJAR");
        assertThat(card.document().givenNames()).isEqualTo("YOUSEF IBRAHIM");
        assertThat(card.document().birthDate()).isEqualTo("1990-01-15");
    }

    @Test
    void theIdCardOfTheSameIssuersIsReadAsWell() {
        assertThat(read(card("100001", "ID00310200", "ID" + PERSON)).document().number())
                .isEqualTo("1234567");
    }

    @Test
    void whatTheIssuerDoesNotKnowIsEmpty() {
        assertThat(read(card(PERSON.replace("DACYOUSEF", "DACunavl").replace("DADIBRAHIM", "DADNONE")))
                        .document()
                        .givenNames())
                .isEmpty();
    }

    @Test
    void withoutANumberOrANameItIsNobody() {
        assertThat(Aamva.read(card(PERSON.replace("DAQ", "DZZ")))).isEmpty();
        assertThat(Aamva.read(card(PERSON.replace("DCS", "DZZ")))).isEmpty();
        assertThat(Barcode.read("]L0" + card(PERSON.replace("DCS", "DZZ")))).contains(new Barcode.Unknown());
    }

    @Test
    void aLicenceThatBreaksOffAnywhereThrowsNothing() {
        String whole = card(PERSON);
        for (int length = 0; length <= whole.length(); length++) {
            String part = whole.substring(0, length);
            boolean number = part.contains("DAQ1") && part.contains("DCSN");
            assertThat(Aamva.read(part).isPresent()).as("%d characters", length).isEqualTo(number);
        }
    }

    /// A licence holds LF, RS and CR, so CR must not end the read.
    @ParameterizedTest
    @CsvSource({"barcode-aim, ]L0, \\4", "barcode-2d, ]L0, ''", "generic, '', ''", "stx-etx, ]L2, \\3"})
    void theControlCharactersOfALicenceEndNoRead(String name, String aim, String end) {
        ReaderProfile profile = ReaderProfiles.bundled().named(name).orElseThrow();
        String suffix = end.isEmpty() ? "" : String.valueOf((char) (end.charAt(1) - '0'));
        byte[] sent = (profile.start() + aim + card(PERSON) + suffix).getBytes(ISO_8859_1);
        for (int cut = 0; cut <= sent.length; cut++) {
            DocumentFrame frame = new DocumentFrame(profile);
            List<Frame> frames = new ArrayList<>(frame.feed(sent, cut));
            byte[] rest = Arrays.copyOfRange(sent, cut, sent.length);
            frames.addAll(frame.feed(rest, rest.length));
            frame.idle().ifPresent(frames::add);
            assertThat(frames).hasSize(1);
            assertThat(Payload.of(frames.getFirst(), profile, Specimens.TODAY))
                    .isEqualTo(new Presented.Code(read(card(PERSON)).document()));
        }
    }

    private static String four(int number) {
        return String.format(Locale.ROOT, "%04d", number);
    }

    private static Aamva read(String content) {
        return Aamva.read(content).orElseThrow();
    }
}
