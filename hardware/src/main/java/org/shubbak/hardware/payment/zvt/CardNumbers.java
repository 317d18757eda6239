package org.shubbak.hardware.payment.zvt;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps full card numbers out of everything that is stored, whoever wrote them.
public final class CardNumbers {
    private static final Pattern RUN = Pattern.compile("\\d(?:[ -]?\\d){12,18}");
    private static final int VISIBLE_AT_MOST = 10;

    private CardNumbers() {}

    /// Every run of 13 to 19 digits that can be a card number keeps its last four.
    public static String mask(String text) {
        return RUN.matcher(text).replaceAll(found -> luhn(digits(found)) ? stars(found.group()) : found.group());
    }

    /// The last four digits of field 22, where E is a masked digit, F padding, and D the start of more.
    static @Nullable String lastFour(Octets field22) {
        String number = number(field22);
        String tail = number.substring(Math.max(0, number.length() - 4));
        return tail.matches("\\d{4}") ? tail : null;
    }

    /// First six and last four at most may show, and something between them must not.
    static boolean isMasked(Octets field22) {
        String number = number(field22);
        long visible = number.chars().filter(Character::isDigit).count();
        return visible <= 4 || (number.indexOf('E') >= 0 && visible <= VISIBLE_AT_MOST);
    }

    private static String number(Octets field22) {
        String all = field22.digits();
        int separator = all.indexOf('D');
        return (separator < 0 ? all : all.substring(0, separator)).replaceAll("F+$", "");
    }

    private static String digits(MatchResult found) {
        return found.group().replaceAll("[ -]", "");
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }

    private static String stars(String number) {
        StringBuilder masked = new StringBuilder(number);
        int keep = 4;
        for (int i = masked.length() - 1; i >= 0; i--) {
            if (Character.isDigit(masked.charAt(i)) && keep-- <= 0) {
                masked.setCharAt(i, '*');
            }
        }
        return masked.toString();
    }
}
