package org.shubbak.hardware.idcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.idcard.ReaderProfile.Separator;

/// One presentation taken apart: what stands around the document, and between its lines. Nothing of the document itself
/// is kept.
///
/// @param before without label and AIM identifier
/// @param separator null where it is no zone
/// @param label with `#` for digits, empty where there is none
record Presentation(String before, @Nullable Separator separator, String label, boolean aim, String after) {
    private static final Pattern TOKEN = Pattern.compile("[A-Z0-9<]{30,90}");
    private static final Pattern AIM = Pattern.compile("^([^A-Za-z0-9\\]]{0,20})\\][A-Za-z][0-9A-Za-z]");
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![0-9A-Za-z<])(?:[0-9]{9}|(?:\u00D9[\u00A0-\u00A9]){9}|(?:\u00DB[\u00B0-\u00B9]){9})(?![0-9A-Za-z<])");
    private static final Pattern LABEL = Pattern.compile("[^\\x00-\\x1f]*$");

    /// Empty where no document is recognised.
    static Optional<Presentation> of(String text) {
        Matcher found = AIM.matcher(text);
        boolean aim = found.find();
        String bare = aim ? found.group(1) + text.substring(found.end()) : text;
        int content = aim ? found.group(1).length() : 0;
        return zone(bare, aim).or(() -> code(bare, aim, content));
    }

    boolean zone() {
        return separator != null;
    }

    private static Optional<Presentation> zone(String text, boolean aim) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            starts.add(token.start());
            ends.add(token.end());
        }
        if (!isZone(starts, ends)) {
            return Optional.empty();
        }
        String before = text.substring(0, starts.getFirst());
        String after = text.substring(ends.getLast());
        if (starts.size() == 1) {
            return Optional.of(new Presentation(before, Separator.NONE, "", aim, after));
        }
        String label = label(before);
        Separator separator = null;
        for (int i = 1; i < starts.size(); i++) {
            String gap = text.substring(ends.get(i - 1), starts.get(i));
            label = label.equals(label(gap)) ? label : "";
            Separator here = separator(gap.substring(0, gap.length() - labelLength(gap)));
            separator = separator == null || separator == here ? here : Separator.ANY;
        }
        int labelled = label.isEmpty() ? 0 : labelLength(before);
        return Optional.of(
                new Presentation(before.substring(0, before.length() - labelled), separator, label, aim, after));
    }

    private static boolean isZone(List<Integer> starts, List<Integer> ends) {
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            lengths.add(ends.get(i) - starts.get(i));
        }
        return List.of(List.of(30, 30, 30), List.of(36, 36), List.of(44, 44), List.of(72), List.of(88), List.of(90))
                .contains(lengths);
    }

    /// Digits become `#`, so that the label of one line is the label of all.
    private static String label(String before) {
        return before.substring(before.length() - labelLength(before))
                .replaceAll("[0-9]", "#")
                .stripTrailing();
    }

    /// What stands on the same line before the text, where it is words: a lone sign is a delimiter.
    private static int labelLength(String before) {
        Matcher label = LABEL.matcher(before);
        String found = label.find() ? label.group() : "";
        boolean words = found.matches(".*[A-Za-z].*");
        return words ? found.length() : 0;
    }

    private static Separator separator(String gap) {
        for (Separator one : List.of(Separator.CRLF, Separator.CR, Separator.LF)) {
            if (one.pattern().equals(gap)) {
                return one;
            }
        }
        return Separator.ANY;
    }

    /// @param content where it begins when there is an AIM identifier
    private static Optional<Presentation> code(String text, boolean aim, int content) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (Aamva.begins(text.substring(at))) {
                return Optional.of(new Presentation(text.substring(0, at), null, "", aim, afterLicence(text)));
            }
        }
        Matcher number = NUMBER.matcher(text);
        if (number.find()) {
            String before = text.substring(0, number.start());
            return Optional.of(new Presentation(before, null, "", aim, text.substring(number.end())));
        }
        String after = text.substring(Math.max(content, trailing(text)));
        return aim
                ? Optional.of(new Presentation(text.substring(0, content), null, "", true, after))
                : Optional.empty();
    }

    /// A licence ends in a CR of its own.
    private static String afterLicence(String text) {
        String after = text.substring(trailing(text));
        return after.startsWith("\r") ? after.substring(1) : after;
    }

    private static int trailing(String text) {
        int at = text.length();
        while (at > 0 && text.charAt(at - 1) < ' ') {
            at--;
        }
        return at;
    }
}
