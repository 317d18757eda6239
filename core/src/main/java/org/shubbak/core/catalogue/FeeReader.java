package org.shubbak.core.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.shubbak.core.money.CurrencyCode;

/// Reads the fee of a service, against the questions the service asks.
final class FeeReader {
    private enum Kind {
        FIXED,
        BY_ANSWER,
        ASSESSED,
        UNKNOWN
    }

    private static final Map<String, Kind> KINDS =
            Map.of("fixed", Kind.FIXED, "byAnswer", Kind.BY_ANSWER, "assessed", Kind.ASSESSED, "unknown", Kind.UNKNOWN);

    private final Frame frame;
    private final List<Field> fields;

    FeeReader(Frame frame, List<Field> fields) {
        this.frame = frame;
        this.fields = fields;
    }

    Fee read(Place place) {
        Kind kind = place.oneOf("kind", KINDS, Kind.UNKNOWN);
        CurrencyCode currency = place.oneOf("currency", frame.currencyCodes(), CurrencyCode.ILS);
        boolean illustrative = FrameReader.isIllustrative(place.text("source"));
        Fee fee = switch (kind) {
            case FIXED -> new Fee.Fixed(currency, lines(place.objects("lines"), currency), illustrative);
            case BY_ANSWER -> byAnswer(place, currency, illustrative);
            case ASSESSED -> assessed(place, currency);
            case UNKNOWN -> new Fee.Unknown(currency);
        };
        if (place.has("kind")) {
            place.nothingElse();
        }
        return fee;
    }

    private Fee byAnswer(Place place, CurrencyCode currency, boolean illustrative) {
        String name = place.text("field");
        Place byOption = place.object("lines");
        Map<String, List<Fee.Line>> lines = new LinkedHashMap<>();
        for (String option : byOption.keys()) {
            lines.put(option, lines(byOption.objects(option), currency));
        }
        Set<String> options = optionsOf(place, name);
        for (String option : lines.keySet()) {
            if (!options.isEmpty() && !options.contains(option)) {
                byOption.fault(option, "'" + name + "' has no such option");
            }
        }
        options.removeAll(lines.keySet());
        options.forEach(option -> byOption.fault(option, "is missing: every option needs its lines"));
        return new Fee.ByAnswer(currency, name, lines, illustrative);
    }

    private Set<String> optionsOf(Place place, String name) {
        for (Field field : fields) {
            if (field.name().equals(name) && field instanceof Field.Choice choice) {
                return choice.options().stream()
                        .map(Field.Option::value)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }
        if (!name.isEmpty()) {
            place.fault("field", "no question '" + name + "' with options is asked");
        }
        return new TreeSet<>();
    }

    private Fee assessed(Place place, CurrencyCode currency) {
        String name = place.optionalText("field");
        if (name != null && fields.stream().noneMatch(f -> f.name().equals(name) && f instanceof Field.Amount)) {
            place.fault("field", "no question '" + name + "' about an amount is asked");
        }
        return new Fee.Assessed(currency, name, place.both("label"), beneficiary(place));
    }

    private List<Fee.Line> lines(List<Place> places, CurrencyCode currency) {
        List<Fee.Line> lines = new ArrayList<>();
        for (Place place : places) {
            lines.add(new Fee.Line(
                    place.both("label"), AmountReader.money(place, "amount", currency), beneficiary(place)));
            place.nothingElse();
        }
        return lines;
    }

    private String beneficiary(Place place) {
        return place.known("beneficiary", frame.ministryIds(), "ministry");
    }
}
