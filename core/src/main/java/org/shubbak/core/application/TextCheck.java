package org.shubbak.core.application;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.text.Problem;

/// Checks of values that are written as texts. A pattern of the catalogue goes before the product's own.
final class TextCheck {
    private static final String PHONE = "0\\d{8,9}";
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,190}";
    private static final String PLATE = "\\d-\\d{4}-([A-HJ-NP-T]|\\d{2})";
    private static final String PLATE_WITHOUT_ENDING = "\\d-?\\d{4}-?";
    private static final String REFERENCE = "[A-Z0-9/-]{3,40}";
    private static final Pattern DIGITS_ONLY = Pattern.compile("\\^\\\\d\\{(\\d+)(?:,(\\d+))?}\\$");
    private static final Pattern LENGTH_ONLY = Pattern.compile("\\^\\.\\{(\\d+),(\\d+)}\\$");

    private TextCheck() {}

    static Optional<Problem> check(Field.Text field, String kept) {
        if (field.script() == Field.Script.ARABIC && hasLetterOutside(Character.UnicodeScript.ARABIC, kept)) {
            return Optional.of(Problem.of("text.arabicOnly"));
        }
        if (field.script() == Field.Script.LATIN && hasLetterOutside(Character.UnicodeScript.LATIN, kept)) {
            return Optional.of(Problem.of("text.latinOnly"));
        }
        String pattern = field.info().pattern();
        return pattern == null || kept.matches(pattern) ? Optional.empty() : Optional.of(advice(pattern));
    }

    static Optional<Problem> phone(Field.Phone field, String kept) {
        return matching(field, PHONE, kept, "phone.invalid");
    }

    static Optional<Problem> email(Field.Email field, String kept) {
        return matching(field, EMAIL, kept, "email.invalid");
    }

    static Optional<Problem> reference(Field.Reference field, String kept) {
        return matching(field, REFERENCE, kept, "reference.invalid");
    }

    static Optional<Problem> plate(Field.Plate field, String kept) {
        return matching(
                field, PLATE, kept, kept.matches(PLATE_WITHOUT_ENDING) ? "plate.letterMissing" : "plate.invalid");
    }

    private static Optional<Problem> matching(Field field, String usual, String kept, String code) {
        @Nullable String own = field.info().pattern();
        return kept.matches(own == null ? usual : own) ? Optional.empty() : Optional.of(Problem.of(code));
    }

    /// The commonest patterns can be put into words.
    private static Problem advice(String pattern) {
        Matcher digits = DIGITS_ONLY.matcher(pattern);
        if (digits.matches()) {
            return digits.group(2) == null
                    ? Problem.of("text.digits", digits.group(1))
                    : Problem.of("text.digitsBetween", digits.group(1), digits.group(2));
        }
        Matcher length = LENGTH_ONLY.matcher(pattern);
        return length.matches()
                ? Problem.of("text.length", length.group(1), length.group(2))
                : Problem.of("text.pattern");
    }

    private static boolean hasLetterOutside(Character.UnicodeScript script, String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .anyMatch(letter -> Character.UnicodeScript.of(letter) != script);
    }
}
