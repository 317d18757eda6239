package org.shubbak.core.application;

import static java.util.stream.Collectors.joining;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shubbak.core.catalogue.AmountAnswer;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.IsoDay;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.InputText;

/// What was typed, in the one form that is kept. Whatever is not understood stays as it is, for the check to refuse.
/// Normalising a kept value changes nothing.
public final class FieldValue {
    private static final Pattern PLATE = Pattern.compile("(\\d)-?(\\d{4})-?([A-Z]|\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("([\\d,.]+) ?([A-Z]{3})?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/](\\d{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("(\\d{1,2})[-/](\\d{4})");
    private static final Pattern VOWEL_MARKS = Pattern.compile("[\\u064B-\\u065F]");

    private FieldValue() {}

    public static String normalise(Field field, String typed) {
        String text = InputText.normalise(typed).replaceAll("\\s+", " ");
        return switch (field) {
            case Field.NationalId unused -> text.replaceAll("[ -]", "");
            case Field.Text question -> text(question, text);
            case Field.Date unused -> DateText.parse(text).map(LocalDate::toString).orElse(text);
            case Field.YearMonth unused -> month(text);
            case Field.WholeNumber unused -> text.matches("\\d+") ? new BigInteger(text).toString() : text;
            case Field.Amount question -> amount(question, text);
            case Field.Phone unused -> phone(text);
            case Field.Plate unused -> plate(text);
            case Field.Reference unused -> text.toUpperCase(Locale.ROOT);
            case Field.Email unused -> text;
            case Field.Choice unused -> text;
            case Field.YesNo unused -> text;
        };
    }
}
