package org.shubbak.hardware.idcard;

import java.util.List;

/// The five machine readable zones of ICAO Doc 9303 parts 4 to 7: cards, official documents, passports and two visas.
public enum MrzFormat {
    TD1(3, 30, "ACI"),
    TD2(2, 36, "ACI"),
    TD3(2, 44, "P"),
    MRVA(2, 44, "V"),
    MRVB(2, 36, "V");

    private final int lines;
    private final int columns;
    private final String firstLetters;

    MrzFormat(int lines, int columns, String firstLetters) {
        this.lines = lines;
        this.columns = columns;
        this.firstLetters = firstLetters;
    }

    public int lines() {
        return lines;
    }

    public int columns() {
        return columns;
    }

    /// Only cards and two-line documents have room to carry on a document number of more than nine characters.
    boolean longNumbers() {
        return this == TD1 || this == TD2;
    }

    boolean hasSizeOf(List<String> text) {
        return text.size() == lines && text.stream().allMatch(line -> line.length() == columns);
    }

    boolean beginsAs(char first) {
        return firstLetters.indexOf(first) >= 0;
    }

    MrzLayout layout() {
        return switch (this) {
            case TD1 -> MrzLayout.td1();
            case TD2 -> MrzLayout.twoLines(36, 35, 0, 36);
            case TD3 -> MrzLayout.twoLines(44, 42, 43, 44);
            case MRVA -> MrzLayout.twoLines(44, 44, 0, 0);
            case MRVB -> MrzLayout.twoLines(36, 36, 0, 0);
        };
    }
}
