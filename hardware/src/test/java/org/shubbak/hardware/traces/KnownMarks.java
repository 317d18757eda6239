package org.shubbak.hardware.traces;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shubbak.hardware.simulator.ReaderData;
import org.shubbak.hardware.traces.Mark.Kind;

/// Every card, zone and person that a simulator, a specimen, a vector or a test of this module knows: taken from the
/// sources themselves, so that a new one is looked for from the day it is written.
final class KnownMarks {
    private static final Pattern ZONE_LINE = Pattern.compile("(?<![A-Z0-9<])[A-Z0-9<]{28,}(?![A-Z0-9<])");
    private static final Pattern ZONE_NUMBERS =
            Pattern.compile("([A-Z0-9<]{9}[0-9<])[A-Z]{3}[0-9<]{6}[0-9][MFX<][0-9<]{6}[0-9]([A-Z0-9<]*)");
    private static final Pattern ZONE_FRONT =
            Pattern.compile("[IAC][A-Z<][A-Z]{3}((?=[A-Z]*\\d)[A-Z0-9<]{9}[0-9<])[A-Z0-9<]*");
    private static final Pattern ZONE_NAME =
            Pattern.compile("(?:[PVIAC][A-Z<][A-Z]{3})?([A-Z]+(?:<[A-Z]+)*<<[A-Z]+(?:<[A-Z]+)*)<*");
    private static final Pattern OWN_NUMBER = Pattern.compile("\\d{8,14}");
    private static final Pattern BARCODE_NUMBER = Pattern.compile("^\\][CQ]\\d(\\d{9})$");
    private static final Pattern LITERAL =
            Pattern.compile("\"([^\"\n]*)\"|^[^\t\n]+\t([0-9A-F ]+)$", Pattern.MULTILINE);
    private static final Pattern CARD = Pattern.compile("(?<!\\d)[2-6]\\d{12,18}(?!\\d)");

    /// Number, parting, year and month; in the frames of terminals behind the field's number and its length.
    private static final Pattern TRACK =
            Pattern.compile("(?:(?<![0-9A-F])|2[23](?:F\\d){1,3})([2-6]\\d{9,18})[=D](\\d{2}(?:0[1-9]|1[0-2]))");

    private static final Pattern CHECK_VALUE = Pattern.compile("CVV \\d{3}");

    private final Set<Mark> marks = new LinkedHashSet<>();

    private KnownMarks() {}

    /// @param module the folder of this module
    static Set<Mark> in(Path module) throws IOException {
        KnownMarks known = new KnownMarks();
        ReaderData.bundled().documents().values().forEach(lines -> lines.forEach(known::presented));
        for (String folder : List.of("src/main/java", "src/main/resources", "src/test/java", "src/test/resources")) {
            try (Stream<Path> files = Files.walk(module.resolve(folder))) {
                for (Path file : files.filter(KnownMarks::source).toList()) {
                    known.source(Files.readString(file, UTF_8));
                }
            }
        }
        return known.marks;
    }

    private static boolean source(Path file) {
        return file.toString().matches(".*\\.(java|json|tsv|csv|txt)");
    }

    private void presented(String line) {
        find(BARCODE_NUMBER, line).forEach(found -> add(Kind.PERSONAL_NUMBER, found.group(1)));
    }

    private void source(String text) {
        find(ZONE_LINE, text)
                .map(MatchResult::group)
                .filter(line -> line.contains("<<"))
                .forEach(this::zone);
        find(LITERAL, text)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .forEach(this::literal);
    }

    private void zone(String line) {
        add(Kind.ZONE_LINE, line);
        whole(ZONE_NUMBERS, line).forEach(found -> {
            add(Kind.DOCUMENT_NUMBER, found.group(1));
            find(OWN_NUMBER, found.group(2).replaceAll("<.*", ""))
                    .forEach(own -> add(
                            Kind.PERSONAL_NUMBER,
                            own.group().substring(0, Math.min(9, own.group().length()))));
        });
        whole(ZONE_FRONT, line).forEach(found -> add(Kind.DOCUMENT_NUMBER, found.group(1)));
        whole(ZONE_NAME, line).forEach(found -> add(Kind.ZONE_NAME, found.group(1)));
    }

    private void literal(String literal) {
        String closed = literal.replace(" ", "");
        find(CARD, closed)
                .map(MatchResult::group)
                .filter(digits -> closed.equals(digits) || !closed.matches("[0-9A-F]+"))
                .filter(digits -> !closed.contains("<<"))
                .forEach(this::card);
        find(TRACK, closed).forEach(track -> {
            add(Kind.TRACK, track.group(1) + "=" + track.group(2));
            card(track.group(1));
        });
        find(CHECK_VALUE, literal)
                .forEach(value -> add(Kind.CHECK_VALUE, value.group().replace(" ", "")));
    }

    private void card(String digits) {
        if (digits.length() > 12 && checks(digits)) {
            add(Kind.CARD_NUMBER, digits);
        }
    }

    private void add(Kind kind, String text) {
        marks.add(new Mark(kind, text));
    }

    private static Stream<MatchResult> find(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }

    private static Stream<MatchResult> whole(Pattern pattern, String line) {
        return find(pattern, line).filter(found -> found.group().equals(line));
    }

    /// Luhn's digit, as every card number has.
    private static boolean checks(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
