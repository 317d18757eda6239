package org.shubbak.hardware.idcard;

import java.util.List;

/// A run of columns of one line, both counted from 1 as in ICAO Doc 9303.
record Span(int line, int from, int to) {
    static Span at(int line, int column) {
        return new Span(line, column, column);
    }

    String of(List<? extends CharSequence> lines) {
        return lines.get(line - 1).subSequence(from - 1, to).toString();
    }

    boolean holds(int otherLine, int column) {
        return otherLine == line && column >= from && column <= to;
    }
}
