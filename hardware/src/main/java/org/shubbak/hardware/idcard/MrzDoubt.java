package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.idcard.MrzProblem.Code;

/// Whether a zone with confused characters can be put to the person as a question. By the kind of the field first: a
/// digit where only letters stand, and the reverse. In a document number, where both stand, one character is exchanged
/// for its double only if precisely one such exchange makes every check digit agree.
record MrzDoubt(MrzFormat format, LocalDate today) {
    private static final Set<Code> CONFUSED = Set.of(Code.NOT_DIGITS, Code.NOT_LETTERS);
    private static final Set<String> OF_THE_NUMBER = Set.of("documentNumber", "composite");

    MrzReading read(List<String> lines) {
        Mrz mrz = parse(lines);
        return new MrzReading.Fields(mrz, confirmable(mrz) ? mrz : onlyNumber(lines, mrz));
    }

    private Mrz parse(List<String> lines) {
        return new MrzParser(format, lines, today).parse();
    }

    /// Corrected, and nothing else is wrong with it.
    private static boolean confirmable(Mrz mrz) {
        String letters = mrz.documentCode() + mrz.issuer() + mrz.nationality() + mrz.surname() + mrz.givenNames();
        return !mrz.corrections().isEmpty()
                && mrz.problems().stream().allMatch(problem -> CONFUSED.contains(problem.code()))
                && letters.chars().noneMatch(c -> c >= '0' && c <= '9');
    }

    private @Nullable Mrz onlyNumber(List<String> lines, Mrz mrz) {
        boolean numberAlone = mrz.problems().stream()
                .allMatch(problem -> CONFUSED.contains(problem.code())
                        || (problem.code() == Code.CHECK_DIGIT && OF_THE_NUMBER.contains(problem.field())));
        if (mrz.problems().isEmpty() || !numberAlone) {
            return null;
        }
        List<Mrz> candidates = new ArrayList<>();
        Span span = format.layout().documentNumber();
        for (int column = span.from(); column <= span.to(); column++) {
            char read = lines.get(span.line() - 1).charAt(column - 1);
            for (char taken : Confusions.doubles(read)) {
                MrzCorrection correction = new MrzCorrection("documentNumber", column - span.from() + 1, read, taken);
                Mrz candidate = parse(changed(lines, span.line() - 1, column - 1, taken))
                        .with(correction);
                if (confirmable(candidate)) {
                    candidates.add(candidate);
                }
            }
        }
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    private static List<String> changed(List<String> lines, int line, int at, char taken) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(
                line, lines.get(line).substring(0, at) + taken + lines.get(line).substring(at + 1));
        return changed;
    }
}
