package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.shubbak.hardware.idcard.MrzProblem.Code;

/// From sound lines to fields: corrects by the kind of the field, checks every check digit, and keeps a list of
/// everything that is wrong.
final class MrzParser {
    private final MrzFormat format;
    private final MrzLayout at;
    private final List<StringBuilder> lines;
    private final LocalDate today;
    private final List<MrzProblem> problems = new ArrayList<>();
    private final List<MrzCorrection> corrections = new ArrayList<>();

    MrzParser(MrzFormat format, List<String> lines, LocalDate today) {
        this.format = format;
        this.at = format.layout();
        this.lines = lines.stream().map(StringBuilder::new).toList();
        this.today = today;
    }

    Mrz parse() {
        correctByKind();
        String documentCode = trimmed(at.documentCode());
        String issuer = letters("issuer", at.issuer());
        List<String> optional =
                new ArrayList<>(at.optional().stream().map(this::trimmed).toList());
        String documentNumber = documentNumber(optional);
        MrzDate birth =
                date("birthDate", MrzDate.birth(at.birthDate().of(lines), today), at.birthDate(), at.birthCheck());
        MrzDate expiry =
                date("expiryDate", MrzDate.expiry(at.expiryDate().of(lines), today), at.expiryDate(), at.expiryCheck());
        if (at.optionalCheck() != null) {
            check("optional", at.optional().getFirst().of(lines), at.optionalCheck());
        }
        if (at.compositeCheck() != null) {
            String covered = at.composite().stream().map(span -> span.of(lines)).collect(Collectors.joining());
            check("composite", covered, at.compositeCheck());
        }
        String[] names = names();
        return new Mrz(
                format,
                documentCode,
                issuer,
                documentNumber,
                letters("nationality", at.nationality()),
                names[0],
                names[1],
                !at.name().of(lines).endsWith("<"),
                birth.iso(),
                expiry.iso(),
                sex(),
                optional.stream().filter(Predicate.not(String::isEmpty)).toList(),
                problems,
                corrections);
    }

    private void correctByKind() {
        Set<String> lettersOnly = Set.of("documentCode", "issuer", "nationality", "name");
        at.fields().forEach((field, spans) -> {
            if (lettersOnly.contains(field)) {
                spans.forEach(span -> correct(field, span, Code.NOT_LETTERS));
            }
        });
        correct("birthDate", at.birthDate(), Code.NOT_DIGITS);
        correct("expiryDate", at.expiryDate(), Code.NOT_DIGITS);
        at.fields().forEach((field, spans) -> {
            Span last = spans.isEmpty() ? at.name() : spans.getLast();
            if (isCheck(last)) {
                correct(field, last, Code.NOT_DIGITS);
            }
        });
    }

    private boolean isCheck(Span span) {
        return span.equals(at.numberCheck())
                || span.equals(at.birthCheck())
                || span.equals(at.expiryCheck())
                || span.equals(at.optionalCheck())
                || span.equals(at.compositeCheck());
    }

    private void correct(String field, Span span, Code code) {
        StringBuilder line = lines.get(span.line() - 1);
        for (int column = span.from() - 1; column < span.to(); column++) {
            char read = line.charAt(column);
            boolean letter = read >= 'A';
            if (read == '<' || letter == (code == Code.NOT_LETTERS)) {
                continue;
            }
            MrzProblem problem = new MrzProblem(field, code);
            if (!problems.contains(problem)) {
                problems.add(problem);
            }
            char taken = code == Code.NOT_DIGITS ? Confusions.digit(read) : Confusions.letter(read);
            if (taken != read) {
                corrections.add(new MrzCorrection(field, column - span.from() + 2, read, taken));
                line.setCharAt(column, taken);
            }
        }
    }

    private void check(String field, String covered, Span digit) {
        String read = digit.of(lines);
        // An issuer may leave the check digit of an empty field open (Doc 9303-3, 4.9, and 9303-4 for the passport).
        boolean open = read.equals("<") && covered.chars().allMatch(c -> c == '<');
        if (!open && read.charAt(0) != CheckDigit.of(covered)) {
            problems.add(new MrzProblem(field, Code.CHECK_DIGIT));
        }
    }

    /// A long number leaves its check digit open and goes on in the optional data, up to the first filler, its check
    /// digit last (Doc 9303-5, 4.2.2.1, note j).
    private String documentNumber(List<String> optional) {
        String head = at.documentNumber().of(lines);
        String rest = optional.getFirst();
        boolean runsOn = format.longNumbers()
                && at.numberCheck().of(lines).equals("<")
                && !head.endsWith("<")
                && rest.length() > 1
                && rest.charAt(0) != '<';
        if (!runsOn) {
            check("documentNumber", head, at.numberCheck());
            if (fillersOff(head).isEmpty()) {
                problems.add(new MrzProblem("documentNumber", Code.MISSING));
            }
            return fillersOff(head);
        }
        int end = rest.indexOf('<') < 0 ? rest.length() : rest.indexOf('<');
        String number = head + rest.substring(0, end - 1);
        if (rest.charAt(end - 1) != CheckDigit.of(number)) {
            problems.add(new MrzProblem("documentNumber", Code.CHECK_DIGIT));
        }
        optional.set(0, end < rest.length() ? fillersOff(rest.substring(end + 1)) : "");
        return number;
    }

    private MrzDate date(String field, MrzDate date, Span span, Span digit) {
        check(field, span.of(lines), digit);
        if (!date.sound()) {
            problems.add(new MrzProblem(field, Code.NOT_A_DATE));
        }
        return date;
    }

    private String letters(String field, Span span) {
        String text = trimmed(span);
        if (text.isEmpty() || text.contains("<")) {
            problems.add(new MrzProblem(field, Code.MISSING));
        }
        return text;
    }

    private String sex() {
        String read = at.sex().of(lines);
        if (!"MF<".contains(read)) {
            problems.add(new MrzProblem("sex", Code.NOT_A_SEX));
        }
        return read.equals("<") ? "X" : read;
    }

    /// Surname and given names; without the double filler it is a single name.
    private String[] names() {
        String text = trimmed(at.name());
        if (text.isEmpty() || text.startsWith("<")) {
            problems.add(new MrzProblem("name", Code.MISSING));
        }
        int split = text.indexOf("<<");
        String surname = split < 0 ? text : text.substring(0, split);
        String given = split < 0 ? "" : text.substring(split);
        return new String[] {spaced(surname), spaced(given)};
    }

    private static String spaced(String name) {
        return name.replaceAll("<+", " ").strip();
    }

    private String trimmed(Span span) {
        return fillersOff(span.of(lines));
    }

    private static String fillersOff(String text) {
        return text.replaceAll("<+$", "");
    }
}
