package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shubbak.hardware.idcard.ReaderProfile.Content;

/// From the text of one read to what it says.
final class Payload {
    /// The one reject mark that the zone is told; readers have others.
    private static final char UNREAD = '?';

    private final ReaderProfile profile;
    private final LocalDate today;

    private Payload(ReaderProfile profile, LocalDate today) {
        this.profile = profile;
        this.today = today;
    }

    static Presented of(Frame frame, ReaderProfile profile, LocalDate today) {
        return switch (frame) {
            case Frame.Whole whole -> new Payload(profile, today).read(whole.text());
            case Frame.Broken broken ->
                new Presented.Unusable(
                        switch (broken.fault()) {
                            case HALF -> "reader.halfFrame";
                            case TOO_LONG -> "reader.tooLong";
                        });
        };
    }

    private Presented read(String text) {
        String inside = inside(text);
        Optional<Barcode> code = Barcode.read(inside);
        if (code.isEmpty()) {
            return zone(inside);
        }
        if (profile.content() == Content.MRZ) {
            return new Presented.Unusable("reader.onlyZones");
        }
        if (profile.aim() && !inside.startsWith("]")) {
            return new Presented.Unusable("reader.noIdentifier");
        }
        return switch (code.get()) {
            case Barcode.Person person -> new Presented.Code(person.document());
            case Barcode.WrongNumber wrong -> new Presented.Unusable("barcode.number");
            case Barcode.Unknown unknown -> new Presented.Unusable("barcode.unknown");
        };
    }

    private Presented zone(String text) {
        return profile.content() == Content.BARCODE
                ? new Presented.Unusable("barcode.unknown")
                : new Presented.Zone(Mrz.read(lines(withoutIdentifier(text)), today));
    }

    private static String withoutIdentifier(String text) {
        return AimIdentifier.of(text).isPresent() ? text.substring(AimIdentifier.LENGTH) : text;
    }

    /// Readers may be set to STX and ETX whatever their profile says.
    private static String inside(String text) {
        int start = text.indexOf('\u0002');
        int end = text.indexOf('\u0003', start + 1);
        return text.substring(start + 1, end < 0 ? text.length() : end);
    }

    private List<String> lines(String text) {
        List<String> all = Stream.of(text.split(profile.separator().pattern()))
                .map(this::bare)
                .toList();
        Pattern label = Pattern.compile(Pattern.quote(profile.label()).replace("#", "\\E[0-9]\\Q") + " *");
        boolean labelled = !profile.label().isEmpty()
                && all.stream().anyMatch(line -> label.matcher(line).lookingAt());
        return all.stream()
                .filter(line -> !labelled || label.matcher(line).lookingAt())
                .map(line -> labelled ? label.matcher(line).replaceFirst("") : line)
                .filter(line -> line.chars().anyMatch(c -> c > ' ' && c < 0x7f))
                .map(this::marked)
                .toList();
    }

    /// Without what stands around a line: the halves of separators, and suffixes.
    private String bare(String line) {
        int from = 0;
        int to = line.length();
        while (from < to && around(line.charAt(from))) {
            from++;
        }
        while (to > from && around(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    private boolean around(char c) {
        return c < ' ' && profile.rejectMarks().indexOf(c) < 0;
    }

    private String marked(String line) {
        StringBuilder marked = new StringBuilder(line);
        for (int i = 0; i < line.length(); i++) {
            if (profile.rejectMarks().indexOf(line.charAt(i)) >= 0) {
                marked.setCharAt(i, UNREAD);
            }
        }
        return marked.toString();
    }
}
