package org.shubbak.core.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;

/// Reads one question of a service.
final class FieldReader {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Frame frame;
    private final Map<String, Kind> kinds;

    /// How the rest of a field is read once its type is known.
    private interface Kind {
        Field read(Asked asked);
    }

    private record Asked(Place place, Field.Info info) {}

    FieldReader(Frame frame) {
        this.frame = frame;
        this.kinds = Map.ofEntries(
                Map.entry("nationalId", asked -> new Field.NationalId(asked.info())),
                Map.entry("text", asked -> new Field.Text(asked.info(), Field.Script.ANY)),
                Map.entry("textAr", asked -> new Field.Text(asked.info(), Field.Script.ARABIC)),
                Map.entry("textEn", asked -> new Field.Text(asked.info(), Field.Script.LATIN)),
                Map.entry("date", FieldReader::date),
                Map.entry("yearMonth", asked -> new Field.YearMonth(asked.info())),
                Map.entry("integer", FieldReader::wholeNumber),
                Map.entry("money", this::amount),
                Map.entry("phone", asked -> new Field.Phone(asked.info())),
                Map.entry("email", asked -> new Field.Email(asked.info())),
                Map.entry("plate", asked -> new Field.Plate(asked.info())),
                Map.entry("enum", asked -> new Field.Choice(asked.info(), options(asked.place()))),
                Map.entry("governorate", asked -> new Field.Choice(asked.info(), frame.governorateOptions())),
                Map.entry("office", asked -> new Field.Choice(asked.info(), frame.officeOptions())),
                Map.entry("country", asked -> new Field.Choice(asked.info(), frame.countries())),
                Map.entry("boolean", FieldReader::yesNo),
                Map.entry("reference", asked -> new Field.Reference(asked.info())));
    }

    List<Field> read(List<Place> places) {
        Set<String> names = new HashSet<>();
        List<Field> fields = new ArrayList<>();
        for (Place place : places) {
            Kind kind = place.oneOf("type", kinds, asked -> new Field.Reference(asked.info()));
            Field field = kind.read(new Asked(place, info(place)));
            FrameReader.unique(place, "name", field.name(), names);
            place.nothingElse();
            fields.add(field);
        }
        return fields;
    }

    private static Field.Info info(Place place) {
        String name = place.text("name");
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            place.fault("name", "must be a name such as plateNumber");
        }
        return new Field.Info(
                name,
                place.both("label"),
                place.flag("required"),
                place.flag("sensitive"),
                leftToRight(place),
                pattern(place),
                place.flag("prefill"),
                place.optionalText("initial"),
                place.optionalBoth("hint"));
    }

    /// Only a free text may say its direction; all other kinds have one of their own.
    private static boolean leftToRight(Place place) {
        return switch (place.text("type")) {
            case "text" -> place.flag("leftToRight");
            case "textAr", "enum", "governorate", "office", "country", "boolean" -> false;
            default -> true;
        };
    }

    private static @Nullable String pattern(Place place) {
        String pattern = place.optionalText("pattern");
        if (pattern == null) {
            return null;
        }
        try {
            Pattern.compile(pattern);
            return pattern;
        } catch (PatternSyntaxException e) {
            place.fault("pattern", "is not a regular expression: " + e.getDescription());
            return null;
        }
    }

    private static @Nullable String day(Place place, String key) {
        String day = place.optionalText(key);
        if (day != null && !day.equals("today") && IsoDay.read(day).isEmpty()) {
            place.fault(key, "'" + day + "' is neither a day such as 2027-01-31 nor 'today'");
        }
        return day;
    }

    private static Field date(Asked asked) {
        return new Field.Date(asked.info(), day(asked.place(), "min"), day(asked.place(), "max"));
    }

    private static Field yesNo(Asked asked) {
        return new Field.YesNo(asked.info(), asked.place().flag("mustBeTrue"));
    }

    private static Field wholeNumber(Asked asked) {
        Place place = asked.place();
        Long min = place.optionalNumber("min");
        Long max = place.optionalNumber("max");
        if (min != null && max != null && min > max) {
            place.fault("max", "is below min");
        }
        return new Field.WholeNumber(asked.info(), min, max);
    }

    private Field amount(Asked asked) {
        Place place = asked.place();
        List<CurrencyCode> currencies = new ArrayList<>();
        List<String> codes = place.texts("currencies");
        for (int i = 0; i < codes.size(); i++) {
            CurrencyCode currency = frame.currencyCodes().get(codes.get(i));
            if (currency == null) {
                place.fault("currencies/" + i, "there is no currency '" + codes.get(i) + "'");
            } else {
                currencies.add(currency);
            }
        }
        return new Field.Amount(
                asked.info(), currencies, AmountReader.decimal(place, "min"), AmountReader.decimal(place, "max"));
    }

    private static List<Field.Option> options(Place place) {
        Set<String> taken = new HashSet<>();
        List<Field.Option> options = new ArrayList<>();
        for (Place option : place.objects("options")) {
            String value = option.text("value");
            FrameReader.unique(option, "value", value, taken);
            options.add(new Field.Option(value, option.both("label")));
            option.nothingElse();
        }
        return options;
    }
}
