package org.shubbak.hardware.simulator;

import java.util.ArrayList;
import java.util.List;

/// What can go wrong with a read, by the name used at the console.
enum ReaderFault {
    NONE("none"),
    /// Other bytes before the read.
    NOISE("noise"),
    /// The second half never comes.
    HALF_FRAME("half-frame"),
    WRONG_CHECK_DIGIT("wrong-check-digit"),
    /// Some characters could not be read.
    REJECT_MARKS("reject-marks"),
    /// Byte by byte.
    SPLIT("split"),
    /// Nothing comes at all.
    HANG("hang"),
    /// The line breaks in the middle.
    UNPLUG("unplug");

    private final String console;

    ReaderFault(String console) {
        this.console = console;
    }

    String console() {
        return console;
    }

    /// What is wrong already before the read is framed.
    List<String> in(List<String> lines) {
        return switch (this) {
            case WRONG_CHECK_DIGIT -> wrongDigit(lines);
            case REJECT_MARKS ->
                lines.stream()
                        .map(line ->
                                line.substring(0, line.length() / 2) + "??" + line.substring(line.length() / 2 + 2))
                        .toList();
            case NONE, NOISE, HALF_FRAME, SPLIT, HANG, UNPLUG -> lines;
        };
    }

    /// The check digit of the birth date, or the last digit of a bar code.
    private static List<String> wrongDigit(List<String> lines) {
        int line = lines.size() == 1 ? 0 : 1;
        int column = switch (lines.size()) {
            case 1 -> lines.getFirst().length() - 1;
            case 2 -> 19;
            default -> 6;
        };
        StringBuilder text = new StringBuilder(lines.get(line));
        text.setCharAt(column, (char) ('0' + (text.charAt(column) - '0' + 1) % 10));
        List<String> wrong = new ArrayList<>(lines);
        wrong.set(line, text.toString());
        return wrong;
    }
}
