package org.shubbak.core.text;

/// What a typed ID number turned out to be. Its digits are weighted 1, 2, 1, 2 … and the digits of all products add up
/// to a multiple of ten. How far real numbers keep that rule is not officially documented, so a clerk may confirm a
/// number whose check digit is wrong; a number of nine equal digits nobody may.
public enum NationalId {
    VALID,
    NOT_NINE_DIGITS,
    /// Nine equal digits, among them 000000000, which passes the sum.
    REFUSED,
    WRONG_CHECK_DIGIT;

    private static final int LENGTH = 9;

    /// Accepts digits of any script.
    public static NationalId check(String typed) {
        String number = InputText.normalise(typed);
        if (number.length() != LENGTH || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return NOT_NINE_DIGITS;
        }
        if (number.chars().distinct().count() == 1) {
            return REFUSED;
        }
        return sum(number) % 10 == 0 ? VALID : WRONG_CHECK_DIGIT;
    }

    private static int sum(String number) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            int product = (number.charAt(i) - '0') * (i % 2 + 1);
            sum += product / 10 + product % 10;
        }
        return sum;
    }
}
