package org.shubbak.core.text;

/// Values that read left to right inside an Arabic sentence: plates, phones, ID and receipt numbers, Latin names.
/// The mark is U+200E because it is the only one that JavaFX does not draw as a box.
public final class Ltr {
    private static final char MARK = '\u200E';
    private static final char NO_BREAK_SPACE = '\u00A0';

    private Ltr() {}

    public static String mark(String value) {
        return MARK + value + MARK;
    }

    /// For printer code pages, PDF, file names and keys: no format character, and a plain space for each fixed one.
    public static String plain(String shown) {
        StringBuilder out = new StringBuilder(shown.length());
        shown.codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> c == NO_BREAK_SPACE ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
