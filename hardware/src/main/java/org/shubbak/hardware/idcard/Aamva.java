package org.shubbak.hardware.idcard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.device.IdentityDocument;

/// The licence and ID cards of the USA and Canada (AAMVA DL/ID Card Design Standard, annex D, versions 1 to 10): `@` LF
/// RS CR, `ANSI `, issuer (6), version (2), from version 2 on the jurisdiction's version (2), number of subfiles (2);
/// then a directory of type (2), offset (4) and length (4) a subfile; then the subfiles, each the type, elements of a
/// three-letter id and a value, ended by LF, and CR at its end. Offsets count from `@`. Issuers get them wrong, so an
/// offset is only believed when the subfile stands there.
///
/// @param issuer the six digits of the issuing jurisdiction
/// @param elements of the first licence or ID subfile
record Aamva(String issuer, int version, Map<String, String> elements) {
    private static final Pattern HEADER = Pattern.compile("^@[\\x00-\\x1f]{1,4}(?:ANSI |AAMVA)([0-9]{6})([0-9]{2})");
    private static final int ENTRY = 10;
    private static final Pattern SUBFILE = Pattern.compile("(?:DL|ID)(?=D[A-Z]{2})");
    private static final List<String> NOTHING = List.of("NONE", "UNAVL", "UNAVAIL");

    Aamva {
        elements = Map.copyOf(elements);
    }

    static boolean begins(String content) {
        return HEADER.matcher(content).lookingAt();
    }

    /// Empty where no person can be made of it.
    static Optional<Aamva> read(String content) {
        Matcher header = HEADER.matcher(content);
        if (!header.lookingAt()) {
            return Optional.empty();
        }
        int version = Integer.parseInt(header.group(2));
        int directory = header.end() + (version >= 2 ? 4 : 2);
        int start = subfile(content, directory);
        if (start < 0) {
            return Optional.empty();
        }
        Aamva card = new Aamva(header.group(1), version, elements(content, start));
        boolean person = !card.number().isEmpty() && !card.surname().isEmpty();
        return person ? Optional.of(card) : Optional.empty();
    }

    /// Where the elements of the first licence or ID subfile begin: where the directory says, or, when it does not
    /// stand
    /// there, where the first one is found.
    private static int subfile(String content, int directory) {
        int entries = number(content, directory - 2, 2);
        for (int i = 0; i < entries; i++) {
            int entry = directory + i * ENTRY;
            int offset = number(content, entry + 2, 4);
            if (offset >= directory
                    && SUBFILE.matcher(content)
                            .region(Math.min(offset, content.length()), content.length())
                            .lookingAt()) {
                return offset + 2;
            }
        }
        Matcher found = SUBFILE.matcher(content);
        return found.find(Math.min(directory, content.length())) ? found.end() : -1;
    }

    /// Negative where no such number stands.
    private static int number(String content, int from, int length) {
        String digits = from + length <= content.length() ? content.substring(from, from + length) : "";
        return digits.chars().allMatch(c -> c >= '0' && c <= '9') && !digits.isEmpty() ? Integer.parseInt(digits) : -1;
    }

    private static Map<String, String> elements(String content, int start) {
        int end = content.indexOf('\r', start);
        Map<String, String> elements = new HashMap<>();
        for (String line :
                content.substring(start, end < 0 ? content.length() : end).split("\n", -1)) {
            if (line.length() > 3) {
                elements.putIfAbsent(line.substring(0, 3), value(line.substring(3)));
            }
        }
        return elements;
    }

    private static String value(String text) {
        String value = text.replaceAll("\\p{Cntrl}", "").strip();
        return NOTHING.stream().anyMatch(value::equalsIgnoreCase) ? "" : value;
    }

    IdentityDocument document() {
        return new IdentityDocument(
                IdentityDocument.Kind.BARCODE,
                "",
                number(),
                null,
                surname(),
                givenNames(),
                date(element("DBB")),
                date(element("DBA")),
                switch (element("DBC")) {
                    case "1", "M" -> "M";
                    case "2", "F" -> "F";
                    default -> "";
                });
    }

    private String number() {
        return element("DAQ");
    }

    /// Version 1 had other ids, and often only the whole name: family name, first name and others between commas.
    private String surname() {
        return first(element("DCS"), element("DAB"), wholeName()[0]);
    }

    private String givenNames() {
        String first = (element("DAC") + " " + element("DAD")).strip();
        return first(first, element("DCT"), wholeName()[1]).replace(',', ' ');
    }

    private String[] wholeName() {
        String[] parts = element("DAA").split("[,@]", 2);
        return new String[] {
            parts[0].strip(),
            parts.length < 2 ? "" : parts[1].replaceAll("[,@]", " ").strip()
        };
    }

    private static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String element(String id) {
        return elements.getOrDefault(id, "");
    }

    /// Month, day, year in the USA from version 2 on; year, month, day in Canada and in version 1. A date that does not
    /// exist in its own order is tried in the other, and is empty when it does not exist at all.
    private String date(String eight) {
        if (!eight.matches("[0-9]{8}")) {
            return "";
        }
        String yearLast = eight.substring(4) + eight.substring(0, 4);
        boolean yearFirst = version < 2 || element("DCG").startsWith("CAN");
        return first(iso(yearFirst ? eight : yearLast), iso(yearFirst ? yearLast : eight));
    }

    private static String iso(String basic) {
        int year = Integer.parseInt(basic.substring(0, 4));
        try {
            LocalDate date =
                    LocalDate.of(year, Integer.parseInt(basic.substring(4, 6)), Integer.parseInt(basic.substring(6)));
            return year < 1900 || year > 2199 ? "" : date.toString();
        } catch (DateTimeException e) {
            return "";
        }
    }

    @Override
    public String toString() {
        return "Aamva[" + issuer + " version " + version + " ***]";
    }
}
