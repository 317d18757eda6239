package org.shubbak.hardware.idcard;

/// Characters that optical readers take for one another. Used where the field allows one kind; inside a document
/// number, where a guess could make another person's number, only when one exchange alone fits, and always to be
/// confirmed.
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

    /// Every character that is taken for this one, in either direction.
    static char[] doubles(char read) {
        StringBuilder doubles = new StringBuilder();
        for (int i = 0; i < LETTERS.length(); i++) {
            if (LETTERS.charAt(i) == read) {
                doubles.append(DIGITS.charAt(i));
            } else if (DIGITS.charAt(i) == read) {
                doubles.append(LETTERS.charAt(i));
            }
        }
        return doubles.toString().toCharArray();
    }
}
