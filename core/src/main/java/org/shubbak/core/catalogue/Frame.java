package org.shubbak.core.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shubbak.core.money.CurrencyCode;

/// What a service may refer to: everything that stands outside the service's own file.
/// @param countries their own names, because those of the JDK are not fit to show
record Frame(
        String version,
        boolean illustrative,
        List<ServiceCatalogue.Sector> sectors,
        List<ServiceCatalogue.Ministry> ministries,
        List<ServiceCatalogue.Governorate> governorates,
        List<CurrencyCode> currencies,
        List<Field.Option> countries) {

    Set<String> sectorIds() {
        return ids(sectors.stream().map(ServiceCatalogue.Sector::id));
    }

    Set<String> ministryIds() {
        return ids(ministries.stream().map(ServiceCatalogue.Ministry::id));
    }

    Map<String, CurrencyCode> currencyCodes() {
        return currencies.stream().distinct().collect(Collectors.toMap(CurrencyCode::name, Function.identity()));
    }

    List<Field.Option> governorateOptions() {
        return governorates.stream()
                .map(g -> new Field.Option(g.id(), g.name()))
                .toList();
    }

    List<Field.Option> officeOptions() {
        return governorates.stream()
                .map(g -> new Field.Option(g.officeCode(), g.name()))
                .toList();
    }

    ServiceCatalogue with(List<ServiceDefinition> services) {
        return new ServiceCatalogue(version, illustrative, sectors, ministries, governorates, services);
    }

    private static Set<String> ids(Stream<String> ids) {
        return ids.collect(Collectors.toUnmodifiableSet());
    }
}
