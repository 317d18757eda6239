package org.shubbak.hardware.idcard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which of the five formats the lines have, decided before any field is looked at.
sealed interface MrzShape {
    /// What most readers put where they could not read a character.
    String REJECT_MARKS = "?*#~@_\u001a\u0000";

    record Sound(MrzFormat format, List<String> lines) implements MrzShape {}

    record Unsound(MrzReading.NoFields reading) implements MrzShape {}

    static MrzShape of(List<String> read) {
        List<String> lines = read.size() == 1 ? split(read.getFirst()) : read;
        List<MrzFormat> sizes = Stream.of(MrzFormat.values())
                .filter(format -> format.hasSizeOf(lines))
                .toList();
        if (sizes.isEmpty()) {
            return unsound(null, List.of(new MrzProblem("lines", sizeProblem(lines))));
        }
        MrzFormat format = sizes.stream()
                .filter(one -> one.beginsAs(Confusions.letter(lines.getFirst().charAt(0))))
                .findFirst()
                .orElse(null);
        List<MrzProblem> strange = strangeCharacters(lines, (format == null ? sizes.getFirst() : format).layout());
        if (!strange.isEmpty()) {
            return unsound(format, strange);
        }
        return format == null
                ? unsound(null, List.of(new MrzProblem("lines", MrzProblem.Code.STRUCTURE)))
                : new Sound(format, List.copyOf(lines));
    }

    private static MrzShape unsound(@Nullable MrzFormat format, List<MrzProblem> problems) {
        return new Unsound(new MrzReading.NoFields(Optional.ofNullable(format), problems));
    }

    /// Some readers send all lines in one run.
    private static List<String> split(String run) {
        int columns = switch (run.length()) {
            case 72 -> 36;
            case 88 -> 44;
            case 90 -> 30;
            default -> Math.max(1, run.length());
        };
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < run.length(); at += columns) {
            lines.add(run.substring(at, at + columns));
        }
        return lines;
    }

    private static MrzProblem.Code sizeProblem(List<String> lines) {
        if (lines.isEmpty()) {
            return MrzProblem.Code.INCOMPLETE;
        }
        boolean knownLengths =
                lines.stream().allMatch(line -> Set.of(30, 36, 44).contains(line.length()));
        if (lines.size() > 3 || (lines.size() == 1 && lines.getFirst().length() > 44)) {
            return MrzProblem.Code.STRUCTURE;
        }
        if (!knownLengths) {
            return MrzProblem.Code.LENGTH;
        }
        return lines.size() == 3 ? MrzProblem.Code.STRUCTURE : MrzProblem.Code.INCOMPLETE;
    }

    private static List<MrzProblem> strangeCharacters(List<String> lines, MrzLayout layout) {
        Set<MrzProblem> problems = new LinkedHashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            String text = lines.get(line);
            for (int column = 0; column < text.length(); column++) {
                char c = text.charAt(column);
                boolean known = c == '<' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
                if (!known) {
                    MrzProblem.Code code = REJECT_MARKS.indexOf(c) >= 0 || c > 0x7e
                            ? MrzProblem.Code.UNREADABLE
                            : MrzProblem.Code.ALPHABET;
                    problems.add(new MrzProblem(layout.fieldAt(line + 1, column + 1), code));
                }
            }
        }
        return List.copyOf(problems);
    }
}
