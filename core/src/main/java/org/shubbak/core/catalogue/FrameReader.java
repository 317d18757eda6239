package org.shubbak.core.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.seal.MinistryKey;

/// Reads `catalogue.json` and `countries.json`.
final class FrameReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Pattern OFFICE_CODE = Pattern.compile("[A-Z]{3}");

    private FrameReader() {}

    static Frame read(Place place, Place countries) {
        Frame frame = new Frame(
                place.text("version"),
                place.flag("illustrative"),
                sectors(place.objects("sectors")),
                ministries(place.objects("ministries"), place.flag("illustrative")),
                governorates(place.objects("governorates")),
                currencies(place.objects("currencies")),
                countries(countries.objects("countries")));
        place.optionalText("note");
        provenance(place);
        place.nothingElse();
        countries.nothingElse();
        return frame;
    }

    /// Where each part comes from: only for people, but misspelt it would be lost.
    static boolean provenance(Place place) {
        Place marks = place.object("provenance");
        boolean illustrative = false;
        for (String part : marks.keys()) {
            illustrative |= isIllustrative(marks.text(part));
        }
        return illustrative;
    }

    static boolean isIllustrative(String source) {
        return source.startsWith("illustrative");
    }

    static String id(Place place, String key, Set<String> taken) {
        String id = place.text(key);
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            place.fault(key, "must be lower case letters, digits and hyphens");
        }
        unique(place, key, id, taken);
        return id;
    }

    static void unique(Place place, String key, String value, Set<String> taken) {
        if (!value.isEmpty() && !taken.add(value)) {
            place.fault(key, "'" + value + "' stands here twice");
        }
    }

    private static List<ServiceCatalogue.Sector> sectors(List<Place> places) {
        Set<String> taken = new HashSet<>();
        return places.stream()
                .map(place -> {
                    ServiceCatalogue.Sector sector = new ServiceCatalogue.Sector(
                            id(place, "id", taken), place.both("name"), place.text("icon"), place.flag("tile"));
                    place.nothingElse();
                    return sector;
                })
                .toList();
    }

    private static List<ServiceCatalogue.Ministry> ministries(List<Place> places, boolean illustrative) {
        Set<String> taken = new HashSet<>();
        return places.stream()
                .map(place -> {
                    ServiceCatalogue.Ministry ministry = new ServiceCatalogue.Ministry(
                            id(place, "id", taken), place.both("name"), key(place, illustrative));
                    place.nothingElse();
                    return ministry;
                })
                .toList();
    }

    private static @Nullable MinistryKey key(Place place, boolean illustrative) {
        Optional<String> written = place.optionalJson("key");
        Optional<MinistryKey> key = written.flatMap(MinistryKey::of);
        if (written.isPresent() && key.isEmpty()) {
            place.fault("key", "must be a public JSON Web Key on P-256 with a kid");
        }
        // Everybody has its other half.
        if (key.isPresent() && key.get().demonstration() && !illustrative) {
            place.fault("key", "is the key of the demonstration; the catalogue is not illustrative");
        }
        return key.orElse(null);
    }

    private static List<ServiceCatalogue.Governorate> governorates(List<Place> places) {
        Set<String> taken = new HashSet<>();
        return places.stream()
                .map(place -> {
                    ServiceCatalogue.Governorate governorate = new ServiceCatalogue.Governorate(
                            id(place, "id", taken), place.both("name"), place.text("region"), officeCode(place, taken));
                    place.nothingElse();
                    return governorate;
                })
                .toList();
    }

    private static String officeCode(Place place, Set<String> taken) {
        String code = place.text("officeCode");
        if (!code.isEmpty() && !OFFICE_CODE.matcher(code).matches()) {
            place.fault("officeCode", "must be three capital letters");
        }
        unique(place, "officeCode", code, taken);
        return code;
    }

    private static List<CurrencyCode> currencies(List<Place> places) {
        return places.stream()
                .flatMap(place -> {
                    String code = place.text("code");
                    place.both("name");
                    place.nothingElse();
                    if (!code.isEmpty() && CurrencyCode.of(code).isEmpty()) {
                        place.fault("code", "the product does not know the currency '" + code + "'");
                    }
                    return CurrencyCode.of(code).stream();
                })
                .toList();
    }

    private static List<Field.Option> countries(List<Place> places) {
        Set<String> taken = new HashSet<>();
        return places.stream()
                .map(place -> {
                    Field.Option country = new Field.Option(place.text("code"), place.both("name"));
                    unique(place, "code", country.value(), taken);
                    place.nothingElse();
                    return country;
                })
                .toList();
    }
}
