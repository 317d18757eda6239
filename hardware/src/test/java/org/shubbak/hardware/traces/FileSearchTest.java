package org.shubbak.hardware.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.shubbak.hardware.traces.Mark.Kind;

/// The search itself: whatever is planted is found, in every way it may be written.
class FileSearchTest {
    private static final String AROUND = "2026-11-23 09:00:00,123 WARN ";

    /// What is planted here must not be found by the search of everything that the tests left.
    @TempDir(cleanup = CleanupMode.ALWAYS)
    private Path folder = Path.of("");

    @Test
    void everyKindOfMarkIsKnown() throws IOException {
        assertThat(known()).extracting(Mark::kind).contains(Kind.values());
        assertThat(known()).hasSizeGreaterThan(40);
    }

    @Test
    void everyMarkIsFoundHoweverItIsWritten() throws IOException {
        FileSearch search = new FileSearch(known());
        for (Mark mark : known()) {
            for (Map.Entry<String, byte[]> way : written(mark).entrySet()) {
                Path file = Files.write(folder.resolve("planted"), way.getValue());
                assertThat(search.in(Files.readAllBytes(file)))
                        .as("%s as %s", mark, way.getKey())
                        .contains(mark);
            }
        }
    }

    @Test
    void packedDigitsOfACardAreFoundAtEitherHalfOfAByte() throws IOException {
        FileSearch search = new FileSearch(known());
        for (Mark mark : known()) {
            if (mark.kind().ofACard()) {
                assertThat(search.in(HexFormat.of().parseHex(even("22F1F6" + mark.packed()))))
                        .contains(mark);
                assertThat(search.in(HexFormat.of().parseHex(even("E" + mark.packed()))))
                        .contains(mark);
            }
        }
    }

    @Test
    void theTimeOfALogLineBelongsToNoNumber() throws IOException {
        Mark mark = new Mark(Kind.PERSONAL_NUMBER, "900000002");
        FileSearch search = new FileSearch(Set.of(mark));
        assertThat(search.in("terminal-id=29000000\n02:07:35.804 [main] DEBUG".getBytes(UTF_8)))
                .isEmpty();
        assertThat(search.in("12:07:35.804 90000\n12:07:35.805 0002".getBytes(UTF_8)))
                .containsExactly(mark);
    }

    @Test
    void whatIsMaskedOrOneDigitOffIsNotFound() throws IOException {
        FileSearch search = new FileSearch(known());
        for (Mark mark : known()) {
            String text = mark.text();
            char changed = text.charAt(text.length() - 1) == '7' ? '6' : '7';
            Set<Mark> found = search.in((text.substring(0, text.length() - 1) + changed).getBytes(UTF_8));
            assertThat(found).doesNotContain(mark);
            assertThat(search.in("•".repeat(text.length()).getBytes(UTF_8))).isEmpty();
        }
    }

    private static Set<Mark> known() throws IOException {
        return KnownMarks.in(Path.of("").toAbsolutePath());
    }

    private static String even(String digits) {
        return digits.length() % 2 == 0 ? digits : digits + "F";
    }

    private static Map<String, byte[]> written(Mark mark) {
        String text = AROUND + mark.text() + " end";
        String hex = HexFormat.of().formatHex(mark.text().getBytes(US_ASCII));
        Map<String, byte[]> ways = new LinkedHashMap<>();
        ways.put("UTF-8", text.getBytes(UTF_8));
        ways.put("UTF-16LE", text.getBytes(UTF_16LE));
        ways.put("UTF-16BE", text.getBytes(UTF_16BE));
        ways.put("small letters", text.toLowerCase(Locale.ROOT).getBytes(UTF_8));
        ways.put("groups", text.replaceAll("(.{4})", "$1 ").getBytes(UTF_8));
        ways.put("dashes", text.replaceAll("(.{4})", "$1-").getBytes(UTF_8));
        ways.put("no-break spaces", text.replaceAll("(.{4})", "$1\u00a0").getBytes(ISO_8859_1));
        ways.put("lines", text.replaceAll("(.{9})", "$1\r\n").getBytes(UTF_8));
        ways.put("XML", text.replace("<", "&lt;").getBytes(UTF_8));
        ways.put("JSON", text.replace("<", "\\u003c").getBytes(UTF_8));
        ways.put("address", text.replace("<", "%3C").getBytes(UTF_8));
        ways.put("hex", hex.getBytes(US_ASCII));
        ways.put("HEX", hex.toUpperCase(Locale.ROOT).replaceAll("(..)", "$1 ").getBytes(US_ASCII));
        ways.put(
                "hex of two bytes",
                HexFormat.of().formatHex(mark.text().getBytes(UTF_16BE)).getBytes(US_ASCII));
        ways.put("transcript", transcript(mark.text()).getBytes(US_ASCII));
        ways.put("zip", zipped(zipped(text.getBytes(UTF_16LE))));
        ways.put("gzip", gzipped(text.getBytes(UTF_8)));
        return ways;
    }

    private static String transcript(String text) {
        return HexFormat.ofDelimiter(" ")
                .formatHex(text.getBytes(US_ASCII))
                .lines()
                .flatMap(all -> all.replaceAll("((?:.. ){16})", "$1\n").lines())
                .map(row -> "< " + row.strip() + "    ................\n")
                .collect(Collectors.joining());
    }

    private static byte[] zipped(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("inside"));
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
