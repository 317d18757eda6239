package org.shubbak.hardware.technician;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.FoundDevice;
import org.shubbak.core.text.LocalText;

/// Marker values are planted wherever a bundle looks, and searched for in the whole file.
class SupportBundleTest {
    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 23, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final String NUMBER = "400000014";
    private static final String ARABIC_NUMBER = "٤٠٠٠٠٠٠١٤";
    private static final String MRZ = "P<PSEAL<NAJJAR<<YOUSEF<IBRAHIM<<<<<<<<<<<<<<<";
    private static final String MRZ_BELOW = "4532101<<8PSE9001159M2901148400000014<<<<<08";
    private static final String CARD = "4242424242424242";
    private static final String GROUPED = "4242 4242 4242 4242";
    private static final String TRACK = ";4242424242424242=29051010000012300000?";
    private static final String SECRET = "246813";
    private static final String BODY = "TUFSS0VS".repeat(40);
    private static final List<String> MARKERS = List.of(
            NUMBER, ARABIC_NUMBER, "NAJJAR", "4532101<<8", CARD, GROUPED, "29051010000", SECRET, BODY, "MARKERROW");

    /// What is planted goes with the test; what the bundle holds may be looked for as long as anybody likes.
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder;

    @TempDir
    private Path bundles;

    @Test
    void nothingThatWasPlantedIsInTheBundleAndWhatHelpsIs() throws IOException, SQLException {
        plant();
        LocalText words = new LocalText("خلل " + NUMBER, "trouble " + CARD);
        Finding finding = new Finding("printer", words, Finding.Verdict.FAILED, words);
        FoundDevice device =
                new FoundDevice("serial:/dev/x", NUMBER, FoundDevice.Likely.UNKNOWN, new LocalText("", "?"), true);
        SelfTestReport selfTest = new SelfTestReport("ram-4", AT, List.of(finding));
        Path zip = bundles.resolve("out").resolve("bundle.zip");
        assertThat(new SupportBundle(folder, selfTest, List.of(device), List.of("paper out " + MRZ), AT).write(zip))
                .isTrue();
        List<String> names = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            Enumeration<? extends ZipEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                names.add(entry.getName());
                try (InputStream in = file.getInputStream(entry)) {
                    all.append(new String(in.readAllBytes(), UTF_8));
                }
            }
        }
        assertThat(names).contains("settings.json", "versions.json", "selftest.json", "threads.txt", "log/kiosk.log");
        assertThat(MARKERS).allSatisfy(marker -> assertThat(all).doesNotContain(marker));
        assertThat(all)
                .contains("ram-4", "2026-11-24 16:50:18,123", "printer lost after 812 bytes", "\"applications\" : 2")
                .contains("incident 3F2A-91C0", "main");
    }

    private void plant() throws IOException, SQLException {
        Files.writeString(
                folder.resolve("station.json"),
                "{\"station\": {\"name\": \"ram-4\"}, \"terminal\": {\"password\": \"" + SECRET + "\"}}",
                UTF_8);
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(
                folder.resolve("log").resolve("kiosk.log"),
                String.join(
                        "\n",
                        "2026-11-24 16:50:18,123 WARN printer lost after 812 bytes",
                        "incident 3F2A-91C0",
                        NUMBER,
                        ARABIC_NUMBER,
                        MRZ,
                        MRZ_BELOW,
                        "card " + CARD + " or " + GROUPED,
                        TRACK,
                        "password=" + SECRET,
                        BODY),
                UTF_8);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("station.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("create table applications (body text)");
            statement.execute("insert into applications values ('MARKERROW'), ('" + NUMBER + "')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23T09:15:00.123Z",
                "RAM-2026-000123",
                "tcp:127.0.0.1:20007",
                "at org.shubbak.hardware.printer.EscPosPrinter.print(EscPosPrinter.java:118)",
                "incident 3F2A-91C0"
            })
    void whatAHelpDeskNeedsIsLeft(String text) {
        assertThat(Redaction.of(text)).isEqualTo(text);
    }
}
