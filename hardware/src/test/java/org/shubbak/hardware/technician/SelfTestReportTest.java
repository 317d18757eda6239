package org.shubbak.hardware.technician;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shubbak.core.technician.Finding;
import org.shubbak.core.technician.Finding.Verdict;
import org.shubbak.hardware.document.PdfEngine;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/// The report as archives, screen readers and eyes take it.
class SelfTestReportTest {
    private static final ZonedDateTime AT = ZonedDateTime.of(2026, 11, 23, 9, 15, 0, 0, ZoneOffset.ofHours(2));
    private static final Pattern ARABIC = Pattern.compile("[\\u0621-\\u064A\\u066E-\\u06D3]+");
    private static final Pattern MARKS = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    private static final byte[] PDF = report().pdf(new PdfEngine());

    @TempDir
    private Path folder;

    private static SelfTestReport report() {
        Findings findings = new Findings();
        findings.passed("settings", "selftest.settings", "selftest.settingsWhole", "\u200Eram-kiosk-1\u200E");
        findings.noted("printer", "selftest.printer", "selftest.notSetUp");
        findings.failed("hub", "selftest.hub", "selftest.hubAway", "\u200Ehttp://127.0.0.1:8480\u200E");
        findings.passed("clock", "selftest.clock", "selftest.clockRight", "\u200E23/11/2026 09:15 Asia/Hebron\u200E");
        findings.passed("disk", "selftest.disk", "selftest.diskRoom", "12.5");
        for (int i = 0; i < 24; i++) {
            findings.passed("fonts", "selftest.fonts", "selftest.fontsThere");
        }
        return new SelfTestReport("ram-kiosk-1", AT, findings.all());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3a", "ua1"})
    void theReportIsForArchivesAndForScreenReaders(String flavour)
            throws ModelParsingException, EncryptedPdfException, ValidationException, IOException {
        VeraGreenfieldFoundryProvider.initialise();
        PDFAFlavour asked = PDFAFlavour.byFlavourId(flavour);
        List<String> failed = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(PDF);
                PDFAParser parser = Foundries.defaultInstance().createParser(in, asked);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(asked, false)) {
            ValidationResult result = validator.validate(parser);
            result.getFailedChecks()
                    .forEach((rule, count) -> failed.add(rule.getClause() + " " + rule.getTestNumber()));
            assertThat(failed).isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    /// Tested as a reader extracts it; skipped where the system has no `pdftotext`.
    @Test
    void theWordsComeOutInOrder() throws IOException, InterruptedException {
        Path file = folder.resolve("report.pdf");
        Files.write(file, PDF);
        assumeTrue(Files.exists(Path.of("/usr/bin/pdftotext")));
        Process extract = new ProcessBuilder("pdftotext", "-enc", "UTF-8", file.toString(), "-").start();
        String text = new String(extract.getInputStream().readAllBytes(), UTF_8);
        assertThat(extract.waitFor()).isZero();
        String plain = Normalizer.normalize(MARKS.matcher(text).replaceAll(" "), Normalizer.Form.NFKC);
        assertThat(arabic(plain)).containsSubsequence("تقرير", "فحص", "المحطة");
        assertThat(plain).contains("ram-kiosk-1", "http://127.0.0.1:8480", "Station self-test report");
        assertThat(plain).doesNotContain("#");
    }

    private static List<String> arabic(String text) {
        return ARABIC.matcher(text).results().map(MatchResult::group).toList();
    }

    /// With `-Dscreens=true` the pages are left in `target/screens`.
    @Test
    void arabicComesFirstAndEnglishBeginsOnAPageOfItsOwn() throws IOException {
        try (PDDocument document = Loader.loadPDF(PDF)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 6);
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ar");
            if (Boolean.getBoolean("screens")) {
                PDFRenderer renderer = new PDFRenderer(document);
                Files.createDirectories(Path.of("target/screens"));
                for (int page = 0; page < document.getNumberOfPages(); page++) {
                    javax.imageio.ImageIO.write(
                            renderer.renderImageWithDPI(page, 80),
                            "png",
                            Path.of("target/screens/selftest-" + page + ".png").toFile());
                }
            }
        }
    }

    @Test
    void scriptsReadOneObject() {
        assertThat(report().json())
                .contains("\"passed\":false", "\"id\":\"hub\"", "\"result\":\"FAILED\"", "2026-11-23T09:15+02:00")
                .doesNotContain("\u200E");
        assertThat(new SelfTestReport("x", AT, List.of()).passed()).isTrue();
        assertThat(Finding.worst(report().findings())).isEqualTo(Verdict.FAILED);
    }

    @Test
    void whatAValueHoldsNeverBecomesMarkup() {
        SelfTestReport report = new SelfTestReport("<script>&\"", AT, List.of());
        assertThat(report.html()).doesNotContain("<script>").contains("&lt;script&gt;&amp;&quot;");
    }
}
