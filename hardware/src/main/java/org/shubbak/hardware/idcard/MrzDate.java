package org.shubbak.hardware.idcard;

import java.time.DateTimeException;
import java.time.LocalDate;

/// A date of six characters, whose century the zone does not hold.
/// @param iso `1974-08-12`, with `??` for what is left open
/// @param sound false where there is no such day, month or form
record MrzDate(String iso, boolean sound) {
    /// Documents are not valid for longer; a later date belongs to the last century.
    private static final int LONGEST_VALIDITY = 50;

    /// A birth is never in the future.
    static MrzDate birth(String six, LocalDate today) {
        return read(six, today);
    }

    static MrzDate expiry(String six, LocalDate today) {
        return read(six, today.plusYears(LONGEST_VALIDITY));
    }

    private static MrzDate read(String six, LocalDate latest) {
        String year = six.substring(0, 2);
        String month = six.substring(2, 4);
        String day = six.substring(4, 6);
        String century = year.equals("<<") ? "<<" : century(year, month, day, latest);
        return new MrzDate(
                (century + year + "-" + month + "-" + day).replace('<', '?'), sound(century + year, month, day));
    }

    /// Text of digits compares as its numbers do; what is left open counts as the earliest.
    private static String century(String year, String month, String day, LocalDate latest) {
        String earliest = "20" + year + "-" + month.replace("<<", "01") + "-" + day.replace("<<", "01");
        return earliest.compareTo(latest.toString()) <= 0 ? "20" : "19";
    }

    private static boolean sound(String year, String month, String day) {
        if (!isNumber(year) || !isNumber(month) || !isNumber(day)) {
            return false;
        }
        try {
            // What is left open is chosen so that it allows the most: a leap year, a long month, the first day.
            LocalDate.of(number(year, 2000), number(month, 1), number(day, 1));
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]+|<+");
    }

    private static int number(String text, int open) {
        return text.startsWith("<") ? open : Integer.parseInt(text);
    }
}
