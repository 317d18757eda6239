package org.shubbak.core.application;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.InputText;

/// What was typed, in the one form that is kept. Whatever is not understood stays as it is, for the check to refuse.
/// Normalising a kept value changes nothing.
public final class FieldValue {
    private static final Pattern PLATE = Pattern.compile("(\\d)-?(\\d{4})-?([A-Z]|\\d{2})");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Pd}()._/]+");
    private static final Pattern AMOUNT = Pattern.compile("([\\d,.]+) ?([A-Z]{3})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
    private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u065F]");

    private FieldValue() {}

    public static String normalise(Field field, String typed) {
        String text = InputText.normalise(typed).replaceAll("\\s+", " ");
        return switch (field) {
            case Field.NationalId id -> SEPARATORS.matcher(text).replaceAll("");
            case Field.Text question -> text(question, text);
            case Field.Date date ->
                DateText.parse(text).map(LocalDate::toString).orElse(text);
            case Field.YearMonth month -> month(text);
            case Field.WholeNumber number -> text.matches("\\d+") ? new BigInteger(text).toString() : text;
            case Field.Amount amount -> amount(amount.currencies(), text);
            case Field.Phone phone -> phone(text);
            case Field.Plate plate -> plate(text);
            case Field.Reference reference -> reference(text);
            case Field.Email email -> text;
            case Field.Choice choice -> text;
            case Field.YesNo yesNo -> text;
        };
    }

    /// All answers of the form as they are kept, in the order of the form; what was left empty is left out.
    public static Answers normalise(ServiceDefinition service, Answers typed) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Field field : service.fields()) {
            String value = normalise(field, typed.get(field.name()));
            if (!value.isEmpty()) {
                kept.put(field.name(), value);
            }
        }
        return new Answers(kept);
    }

    /// Registers keep names without vowel marks. Codes are kept in capitals where the pattern asks for them.
    private static String text(Field.Text field, String text) {
        if (field.script() == Field.Script.ARABIC) {
            return VOWEL_MARKS.matcher(text).replaceAll("");
        }
        String capitals = text.toUpperCase(Locale.ROOT);
        String pattern = field.info().pattern();
        return pattern != null && !matches(pattern, text) && matches(pattern, capitals) ? capitals : text;
    }

    private static boolean matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).matches();
    }

    private static String month(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return yearFirst.group(1) + "-" + twoDigits(yearFirst.group(2));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        return monthFirst.matches() ? monthFirst.group(2) + "-" + twoDigits(monthFirst.group(1)) : text;
    }

    private static String twoDigits(String month) {
        return month.length() == 1 ? "0" + month : month;
    }

    /// `1,250.5` becomes `1250.50 ILS` where shekels are the only currency; with a choice of currencies none is
    /// guessed.
    private static String amount(List<CurrencyCode> currencies, String text) {
        Matcher form = AMOUNT.matcher(
                text.replace('\u066B', '.').replace('\u066C', ',').toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return text;
        }
        String number = form.group(1).replace(",", "");
        String unit = form.group(2);
        return currency(unit, currencies)
                .map(currency -> withDecimals(number, currency) + " " + currency)
                .orElse(unit == null ? number : text);
    }

    private static Optional<CurrencyCode> currency(@Nullable String code, List<CurrencyCode> currencies) {
        if (code != null) {
            return CurrencyCode.of(code);
        }
        return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    private static String withDecimals(String number, CurrencyCode currency) {
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        String fraction = point < 0 ? "" : number.substring(point + 1);
        String padded = fraction + "0".repeat(Math.max(0, currency.decimals() - fraction.length()));
        return (whole.isEmpty() ? "0" : whole) + "." + padded;
    }

    /// Spaces and the country code fall away: `+970 59 912 3456` is kept as `0599123456`.
    private static String phone(String text) {
        String digits = SEPARATORS.matcher(text).replaceAll("");
        return digits.replaceFirst("^(\\+|00)97[02]0?", "0");
    }

    private static String plate(String text) {
        String joined = SEPARATORS.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
        Matcher form = PLATE.matcher(joined);
        return form.matches() ? form.group(1) + "-" + form.group(2) + "-" + form.group(3) : joined;
    }

    private static String reference(String text) {
        return SEPARATORS.matcher(text).replaceAll("-").toUpperCase(Locale.ROOT);
    }
}
