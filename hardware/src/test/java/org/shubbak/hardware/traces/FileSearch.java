package org.shubbak.hardware.traces;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/// Looks for marks in the bytes of a file: as text in one or two bytes a letter, grouped, broken over lines, escaped,
/// as hexadecimal digits, as packed digits, and in whatever is packed inside.
final class FileSearch {
    /// It would stand in the middle of what is broken over two lines, and lend its digits to what stands before it.
    private static final Pattern LOG_TIME = Pattern.compile("^\\d{2}:\\d{2}:\\d{2}\\.\\d{3} ", Pattern.MULTILINE);

    private static final Pattern BETWEEN = Pattern.compile("[\\x00 \\xA0\\r\\n-]+");
    private static final Pattern LESS_THAN = Pattern.compile("&LT;|&#60;|\\\\U003C|%3C");
    private static final Pattern TRANSCRIPT_ROW = Pattern.compile("^[<>] ((?:[0-9A-F]{2} )+)", Pattern.MULTILINE);
    private static final Pattern PDF_STREAM = Pattern.compile("stream\\r?\\n");
    private static final int MOST_OF_A_STREAM = 50_000_000;
    private static final int DEEPEST = 4;

    private final Needles texts = new Needles();
    private final Needles digits = new Needles();

    FileSearch(Set<Mark> marks) {
        for (Mark mark : marks) {
            mark.written().forEach(form -> texts.add(form, mark));
            if (mark.kind().ofACard()) {
                digits.add(mark.packed(), mark);
            }
        }
    }

    Set<Mark> in(byte[] content) throws IOException {
        Set<Mark> found = new LinkedHashSet<>();
        search(content, found, 0);
        return found;
    }

    private void search(byte[] content, Set<Mark> found, int depth) throws IOException {
        String text = new String(content, ISO_8859_1).toUpperCase(Locale.ROOT);
        String untimed = LOG_TIME.matcher(text).replaceAll("");
        String closed =
                LESS_THAN.matcher(BETWEEN.matcher(untimed).replaceAll("")).replaceAll("<");
        String rows = TRANSCRIPT_ROW
                .matcher(text)
                .results()
                .map(row -> row.group(1).replace(" ", ""))
                .collect(joining());
        texts.find(closed, found);
        texts.find(rows, found);
        digits.find(HexFormat.of().withUpperCase().formatHex(content), found);
        if (depth < DEEPEST) {
            for (byte[] inner : inside(content)) {
                search(inner, found, depth + 1);
            }
        }
    }

    private static List<byte[]> inside(byte[] content) throws IOException {
        String head = new String(content, 0, Math.min(content.length, 5), ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004")) {
            return entries(content);
        }
        if (head.startsWith("\u001f\u008b")) {
            try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
                return List.of(in.readAllBytes());
            }
        }
        return head.equals("%PDF-") ? streams(content) : List.of();
    }

    private static List<byte[]> entries(byte[] content) throws IOException {
        List<byte[]> entries = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(zip.readAllBytes());
            }
        }
        return entries;
    }

    /// The text that a person reads, and each stream as it is before compression.
    private static List<byte[]> streams(byte[] content) throws IOException {
        List<byte[]> streams = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(content)) {
            streams.add(new PDFTextStripper().getText(document).getBytes(ISO_8859_1));
        }
        Matcher start = PDF_STREAM.matcher(new String(content, ISO_8859_1));
        while (start.find()) {
            streams.add(inflated(content, start.end()));
        }
        return streams;
    }

    private static byte[] inflated(byte[] content, int from) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            byte[] room = new byte[Math.min(MOST_OF_A_STREAM, 200 * (content.length - from) + 1000)];
            int length = inflater.inflate(room);
            return Arrays.copyOf(room, length);
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }
}
