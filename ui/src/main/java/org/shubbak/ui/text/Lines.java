package org.shubbak.ui.text;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a text is broken into lines: between words, each line as full as it may be. A number, a time or a name with a
/// hyphen stays whole, which no table of line breaks promises. A single word that is wider than the space is broken
/// between letters rather than cut off. A path or a number that is broken beside Arabic is marked at the break, so that
/// each of its parts still reads from the left.
final class Lines {
    private static final String LEFT_TO_RIGHT = "\u200E";
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
        if (measure.applyAsDouble(paragraph.stripTrailing()) <= width) {
            lines.add(line(paragraph, 0, paragraph.length()));
            return;
        }
        Matcher words = WORD.matcher(paragraph);
        int start = 0;
        int fits = 0;
        while (words.find()) {
            int end = words.end();
            if (measure.applyAsDouble(paragraph.substring(start, end).stripTrailing()) > width && fits > start) {
                lines.add(line(paragraph, start, fits));
                start = fits;
            }
            while (measure.applyAsDouble(paragraph.substring(start, end).stripTrailing()) > width && end - start > 1) {
                int letters = lettersThatFit(paragraph.substring(start, end), width, measure);
                lines.add(line(paragraph, start, start + letters));
                start += letters;
            }
            fits = end;
        }
        lines.add(line(paragraph, start, paragraph.length()));
    }

    private static String line(String paragraph, int start, int end) {
        String words = paragraph.substring(start, end).stripTrailing();
        return (turns(paragraph, start) ? LEFT_TO_RIGHT : "") + words + (turns(paragraph, end) ? LEFT_TO_RIGHT : "");
    }

    /// Whether a break here would part what reads from the left from the rest of it, inside an Arabic paragraph.
    private static boolean turns(String paragraph, int at) {
        if (at == 0 || at == paragraph.length() || !Bidi.requiresBidi(paragraph.toCharArray(), 0, paragraph.length())) {
            return false;
        }
        Bidi order = new Bidi(paragraph, Bidi.DIRECTION_RIGHT_TO_LEFT);
        return order.getLevelAt(at - 1) % 2 == 0 && order.getLevelAt(at) % 2 == 0;
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
