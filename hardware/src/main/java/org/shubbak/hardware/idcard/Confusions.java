package org.shubbak.hardware.idcard;

/// Characters that optical readers take for one another. Used only where the field allows one kind, never inside a
/// document number, where a guess could make another person's number.
final class Confusions {
    private static final String LETTERS = "OQDILZSGB";
    private static final String DIGITS = "000112568";

    private Confusions() {}

    /// The digit that was probably printed; the same character when there is none.
    static char digit(char read) {
        int at = LETTERS.indexOf(read);
        return at < 0 ? read : DIGITS.charAt(at);
    }

    /// The letter that was probably printed; the same character when there is none.
    static char letter(char read) {
        int at = DIGITS.indexOf(read);
        return at < 0 ? read : LETTERS.charAt(at);
    }
}
