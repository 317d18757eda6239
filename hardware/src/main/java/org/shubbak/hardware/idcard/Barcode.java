package org.shubbak.hardware.idcard;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.text.NationalId;

/// What a bar code reader sends: an AIM identifier (`]` and two characters, ISO/IEC 15424) where the technician has
/// switched it on, then the content. Understood are the nine-digit number, and the licence card of AAMVA.
sealed interface Barcode {
    record Person(IdentityDocument document) implements Barcode {}

    /// Nine digits that no ID number has.
    record WrongNumber() implements Barcode {}

    record Unknown() implements Barcode {}

    /// Empty when this is not the content of a bar code.
    static Optional<Barcode> read(String text) {
        boolean aim = text.matches("(?s)\\][A-Za-z][0-9A-Za-z].*");
        String content = aim ? text.substring(3) : text;
        String bare = content.strip();
        if (bare.matches("[0-9]{9}")) {
            return Optional.of(number(bare));
        }
        if (content.startsWith("@\n\u001e\rANSI ") || content.startsWith("@\n\u001c\rANSI ")) {
            return Optional.of(licence(content));
        }
        return aim ? Optional.of(new Unknown()) : Optional.empty();
    }

    private static Barcode number(String digits) {
        return NationalId.check(digits) == NationalId.VALID
                ? new Person(document("", digits, "", "", "", ""))
                : new WrongNumber();
    }

    /// AAMVA DL/ID Card Design Standard, annex D: elements of three letters and a value, each on its line.
    private static Barcode licence(String content) {
        Map<String, String> elements = Stream.of(content.split("[\n\r]"))
                .map(line -> line.replaceFirst("^ANSI .*DL(?=D[A-Z]{2})", ""))
                .filter(line -> line.length() > 3)
                .collect(Collectors.toMap(
                        line -> line.substring(0, 3), line -> line.substring(3).strip(), (first, second) -> first));
        Function<String, String> element = id -> elements.getOrDefault(id, "");
        if (!elements.keySet().containsAll(List.of("DAQ", "DCS"))) {
            return new Unknown();
        }
        return new Person(document(
                element.apply("DAQ"),
                null,
                element.apply("DCS"),
                element.apply("DAC"),
                date(element.apply("DBB"), element.apply("DCG")),
                date(element.apply("DBA"), element.apply("DCG"))));
    }

    /// Month, day, year in the USA; year, month, day in Canada.
    private static String date(String eight, String country) {
        if (!eight.matches("[0-9]{8}")) {
            return "";
        }
        String iso = country.equals("CAN") ? eight : eight.substring(4) + eight.substring(0, 4);
        return iso.substring(0, 4) + "-" + iso.substring(4, 6) + "-" + iso.substring(6);
    }

    private static IdentityDocument document(
            String number,
            @Nullable String personalNumber,
            String surname,
            String givenNames,
            String birthDate,
            String expiryDate) {
        return new IdentityDocument(
                IdentityDocument.Kind.BARCODE,
                "",
                number,
                personalNumber,
                surname,
                givenNames,
                birthDate,
                expiryDate,
                "");
    }
}
