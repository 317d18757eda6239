package org.shubbak.hardware.payment.wire;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Keeps full card numbers out of everything that is stored, whoever wrote them.
public final class CardNumbers {
    /// The digits of a card are grouped by blanks, dashes or nothing. Runs longer than any card number are taken too:
    /// one may be hidden in them. Possessive, so that a run of any length needs no stack.
    private static final Pattern RUN = Pattern.compile("\\d(?:[ \u00A0-]{0,2}\\d){12,}+");

    /// What a stripe holds behind the number: a separator, then expiry, service code and the rest.
    private static final Pattern BEHIND_NUMBER = Pattern.compile("(\\*[ \u00A0-]{0,2}\\d{4}[=D^])[^ ]*");

    /// Dates and codes that are called what they are, in the words terminals print.
    private static final Pattern LABELLED =
            Pattern.compile("(?iu)(\\b(?:cvv2?|cvc2?|pin|exp(?:iry|iration|ires)?(?: date)?"
                    + "|valid (?:thru|until|to)|g(?:ü|ue)ltig bis|verfall)|انتهاء الصلاحية|رمز التحقق)"
                    + "([ .:#=-]{0,12})(\\d{1,4}(?:[/.-]?\\d{2,4})?)(?!\\d)");

    private static final int LONGEST_NUMBER = 19;
    private static final int VISIBLE_AT_MOST = 10;

    private CardNumbers() {}

    /// Every run of digits that can be or hide a card number keeps its last four; what a stripe has behind it, and an
    /// expiry date, check value or PIN that is called so, keep nothing.
    public static String mask(String text) {
        String masked = RUN.matcher(text)
                .replaceAll(found -> isCardNumber(digits(found)) ? stars(found.group()) : found.group());
        masked = BEHIND_NUMBER.matcher(masked).replaceAll("$1*");
        return LABELLED.matcher(masked)
                .replaceAll(found ->
                        found.group(1) + found.group(2) + found.group(3).replaceAll("\\d", "*"));
    }

    private static boolean isCardNumber(String digits) {
        return digits.length() > LONGEST_NUMBER || luhn(digits);
    }

    /// The last four digits of field 22, where E is a masked digit, F padding, and D the start of more.
    public static @Nullable String lastFour(Octets field22) {
        String number = number(field22);
        String tail = number.substring(Math.max(0, number.length() - 4));
        return tail.matches("\\d{4}") ? tail : null;
    }

    /// First six and last four at most may show, and something between them must not.
    public static boolean isMasked(Octets field22) {
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
        return found.group().replaceAll("\\D", "");
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
