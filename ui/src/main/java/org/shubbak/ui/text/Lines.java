package org.shubbak.ui.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text is broken into lines: between words, each line as full as it may be. A number, a time or a name with a
/// hyphen stays whole, which no table of line breaks promises. A single word that is wider than the space is broken
/// between letters rather than cut off.
final class Lines {
    private static final Pattern WORD = Pattern.compile("\\S+\\s*|\\s+");

    private Lines() {}

    static List<String> of(String text, double width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            breakUp(paragraph, width, measure, lines);
        }
        return lines;
    }

    private static void breakUp(String paragraph, double width, ToDoubleFunction<String> measure, List<String> lines) {
        Matcher words = WORD.matcher(paragraph);
        int start = 0;
        int fits = 0;
        while (words.find()) {
            int end = words.end();
            if (measure.applyAsDouble(paragraph.substring(start, end).stripTrailing()) > width && fits > start) {
                lines.add(paragraph.substring(start, fits).stripTrailing());
                start = fits;
            }
            while (measure.applyAsDouble(paragraph.substring(start, end).stripTrailing()) > width && end - start > 1) {
                int letters = lettersThatFit(paragraph.substring(start, end), width, measure);
                lines.add(paragraph.substring(start, start + letters));
                start += letters;
            }
            fits = end;
        }
        lines.add(paragraph.substring(start).stripTrailing());
    }

    private static int lettersThatFit(String word, double width, ToDoubleFunction<String> measure) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int fits = letters.next();
        for (int end = letters.next(); end != BreakIterator.DONE; end = letters.next()) {
            if (measure.applyAsDouble(word.substring(0, end)) > width) {
                break;
            }
            fits = end;
        }
        return fits;
    }
}
