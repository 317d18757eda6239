package org.shubbak.core.text;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// Dates and times for people: explicit patterns, Western digits, Levantine month names. The localised styles of the
/// JDK put U+200F around the slashes.
public final class DateText {
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private DateText() {}

    /// `5 تشرين الثاني 2026`, `5 November 2026`.
    public static String date(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    }

    /// `الخميس 5 تشرين الثاني 2026`, where there is room for it.
    public static String dateWithWeekday(LocalDate date, Language language) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", language.locale())
                .format(date);
    }

    /// `05/11/2026`, in fields, tables and receipts.
    public static String numeric(LocalDate date) {
        return NUMERIC.format(date);
    }

    /// `14:05`.
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /// Reads day, month and year of four digits, with or without leading zeros, in any digits. `31/02/2026` is none.
    public static Optional<LocalDate> parse(String typed) {
        String text = InputText.normalise(typed);
        if (!text.matches("\\d{1,2}/\\d{1,2}/\\d{4}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text, TYPED));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
