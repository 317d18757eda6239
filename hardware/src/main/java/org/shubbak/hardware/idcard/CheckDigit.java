package org.shubbak.hardware.idcard;

/// The check digit of ICAO Doc 9303-3, section 4.9: values times 7, 3, 1 repeating, modulo 10; `A` is 10, `<` is 0.
final class CheckDigit {
    private CheckDigit() {}

    /// @param text of `0-9`, `A-Z` and `<` only
    static char of(CharSequence text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int weight = switch (i % 3) {
                case 0 -> 7;
                case 1 -> 3;
                default -> 1;
            };
            sum += value(text.charAt(i)) * weight;
        }
        return (char) ('0' + sum % 10);
    }

    static int value(char c) {
        if (c == '<') {
            return 0;
        }
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }
}
