package org.shubbak.hardware.idcard;

/// Why a field, or the whole zone (`lines`), cannot be relied on. Never holds what was read.
/// @param field as in the JSON of the command line: `documentNumber`, `birthDate`, `name`, `composite`, `lines` …
public record MrzProblem(String field, Code code) {
    public enum Code {
        /// Characters that the reader itself gave up on.
        UNREADABLE,
        /// Characters that no machine readable zone has: lower case, spaces, signs.
        ALPHABET,
        /// Fewer lines than any zone has.
        INCOMPLETE,
        /// A line that is too long or too short.
        LENGTH,
        /// The right size, and yet none of the formats: swapped lines, two reads in one.
        STRUCTURE,
        MISSING,
        /// A letter where only digits stand; where the confusion is a known one the correction is reported as well.
        NOT_DIGITS,
        /// A digit where only letters stand.
        NOT_LETTERS,
        /// Neither M, F nor unspecified.
        NOT_A_SEX,
        NOT_A_DATE,
        CHECK_DIGIT
    }
}
