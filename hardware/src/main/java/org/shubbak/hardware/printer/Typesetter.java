package org.shubbak.hardware.printer;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Words to shaped lines. Arabic is joined and put in order by the runtime, with the direction given from outside, and
/// nothing is ever clipped: what is too long goes on in the next line, at a space where there is one. A number stays
/// with its noun: the word after it, or the word before it where none follows.
final class Typesetter {
    static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String FIXED = "\u00A0";
    private static final Pattern NOUN_BEFORE_NUMBER =
            Pattern.compile("(?<=\\p{L}) (?=\u200E?[+-]?\\d[^ \u00A0]{0,10}(?:$| [^\\p{L}\\d+]))");
    private static final Pattern NUMBER_BEFORE_NOUN = Pattern.compile("(?<=(?:^| )\\d\\S{0,5}) (?=\\p{L})");

    private static final Pattern ASCII = Pattern.compile("[ -~]+");

    private Typesetter() {}

    static Paragraph set(String text, Font font, boolean rightToLeft, int width) {
        return set(text, Face.drawn(font), rightToLeft, width);
    }

    /// Plain ASCII goes to the printer's own letters where the face has any; it reads from the left, whatever is
    /// around it.
    static Paragraph set(String text, Face face, boolean rightToLeft, int width) {
        String clean = clean(text);
        if (clean.isEmpty()) {
            return new Paragraph(List.of(), face);
        }
        Face.Cells cells = face.cells();
        String plain = clean.replace(FIXED, " ").replace("\u200E", "");
        if (cells != null && ASCII.matcher(plain).matches()) {
            return new Paragraph(letters(plain, cells, width), face);
        }
        return new Paragraph(drawn(clean, face, rightToLeft, width), face);
    }

    private static List<TextLine> letters(String text, Face.Cells cells, int width) {
        int columns = Math.max(1, width / cells.width());
        List<TextLine> lines = new ArrayList<>();
        String left = text;
        while (left.length() > columns) {
            int space = left.lastIndexOf(' ', columns);
            int end = space > 0 ? space : columns;
            lines.add(new TextLine.Letters(left.substring(0, end).stripTrailing(), cells));
            left = left.substring(end).stripLeading();
        }
        lines.add(new TextLine.Letters(left, cells));
        return lines;
    }

    private static List<TextLine> drawn(String clean, Face face, boolean rightToLeft, int width) {
        AttributedString words = new AttributedString(
                clean,
                Map.of(
                        TextAttribute.FONT,
                        face.font(),
                        TextAttribute.RUN_DIRECTION,
                        rightToLeft ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR));
        LineBreakMeasurer measurer =
                new LineBreakMeasurer(words.getIterator(), BreakIterator.getLineInstance(Locale.ROOT), CONTEXT);
        List<TextLine> lines = new ArrayList<>();
        while (measurer.getPosition() < clean.length()) {
            TextLine.Drawn line = new TextLine.Drawn(measurer.nextLayout(width), face.baseline());
            lines.add(face.cells() == null ? line : line.within(face.cells().height()));
        }
        return lines;
    }

    /// A value without a direction of its own, for example a name: its first letter decides, as it does for readers.
    static boolean rightToLeft(String text, boolean otherwise) {
        int fallback = otherwise ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT;
        return !new Bidi(clean(text), fallback).baseIsLeftToRight();
    }

    /// Line feeds and tabs become spaces; marks that could turn the order of a whole line around are dropped.
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append(' ');
            } else if (Character.getType(c) != Character.FORMAT || c == 0x200E || c == 0x200C || c == 0x200D) {
                out.appendCodePoint(c);
            }
        });
        String together = NUMBER_BEFORE_NOUN.matcher(out.toString().strip()).replaceAll(FIXED);
        return NOUN_BEFORE_NUMBER.matcher(together).replaceAll(FIXED);
    }
}
