package org.shubbak.hardware.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

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
    /// The year of birth: a digit is taken for the letter it is usually confused with.
    CONFUSED("confused"),
    /// Byte by byte.
    SPLIT("split"),
    /// Byte by byte, as slowly as a reader that plays keyboard.
    SLOW("slow"),
    /// The same document twice without a pause.
    BACK_TO_BACK("back-to-back"),
    /// It was pulled out, and is presented again at once.
    HALF_THEN_WHOLE("half-then-whole"),
    /// More than any document holds.
    TOO_LONG("too-long"),
    /// Nothing comes at all.
    HANG("hang"),
    /// The line breaks in the middle.
    UNPLUG("unplug");

    /// What a reader takes for each digit, as far as it has a double.
    private static final String CONFUSIONS = "OIZ3ASG7B9";

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
            case CONFUSED -> changed(lines, 1, lines.size() == 3 ? 2 : 15, digit -> CONFUSIONS.charAt(digit - '0'));
            case TOO_LONG -> {
                List<String> longer = new ArrayList<>(lines);
                longer.set(0, lines.getFirst() + "<".repeat(5000));
                yield longer;
            }
            case NONE, NOISE, HALF_FRAME, SPLIT, SLOW, BACK_TO_BACK, HALF_THEN_WHOLE, HANG, UNPLUG -> lines;
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
        return changed(lines, line, column, digit -> (char) ('0' + (digit - '0' + 1) % 10));
    }

    /// What is no digit stays as it is.
    private static List<String> changed(List<String> lines, int line, int column, UnaryOperator<Character> change) {
        if (line >= lines.size() || !Character.isDigit(lines.get(line).charAt(column))) {
            return lines;
        }
        StringBuilder text = new StringBuilder(lines.get(line));
        text.setCharAt(column, change.apply(text.charAt(column)));
        List<String> wrong = new ArrayList<>(lines);
        wrong.set(line, text.toString());
        return wrong;
    }
}
