package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// From the text of one read to what it says.
final class Payload {
    private static final String LABEL = "OCR LINE \\d: *";
    private static final String OTHER_LABELS = "(MSR LINE \\d:.*|START|END|OCR LINE \\d: *)";

    private Payload() {}

    static Presented of(Frame frame, LocalDate today) {
        return switch (frame) {
            case Frame.Whole whole -> read(whole.text(), today);
            case Frame.Broken broken ->
                new Presented.Unusable(
                        switch (broken.fault()) {
                            case HALF -> "reader.halfFrame";
                            case TOO_LONG -> "reader.tooLong";
                        });
        };
    }

    private static Presented read(String text, LocalDate today) {
        String inside = inside(text);
        return Barcode.read(inside)
                .<Presented>map(code -> switch (code) {
                    case Barcode.Person person -> new Presented.Code(person.document());
                    case Barcode.WrongNumber wrong -> new Presented.Unusable("barcode.number");
                    case Barcode.Unknown unknown -> new Presented.Unusable("barcode.unknown");
                })
                .orElseGet(() -> new Presented.Zone(Mrz.read(lines(inside), today)));
    }

    /// Readers may be set to STX and ETX whatever their profile says.
    private static String inside(String text) {
        int start = text.indexOf('\u0002');
        int end = text.indexOf('\u0003', start + 1);
        return text.substring(start + 1, end < 0 ? text.length() : end);
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("[\r\n]+"))
                .filter(line -> !line.matches(OTHER_LABELS))
                .map(line -> line.replaceFirst("^" + LABEL, ""))
                .filter(line -> line.chars().anyMatch(c -> c > ' ' && c < 0x7f))
                .toList();
    }
}
