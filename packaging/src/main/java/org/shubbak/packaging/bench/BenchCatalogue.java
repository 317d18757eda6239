package org.shubbak.packaging.bench;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.seal.Destination;
import org.shubbak.core.seal.MinistryKey;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;

/// What the measured station offers: one paid service. Apart from the station, because the bundled catalogue is read
/// for it, which a program that only drains has no use for.
final class BenchCatalogue {
    static final ServiceDefinition SERVICE = new ServiceDefinition(
            "bench-certificate",
            false,
            "civil",
            "moi",
            new LocalText("شهادة", "Certificate"),
            new LocalText("", ""),
            new LocalText("", ""),
            ServiceDefinition.Kind.PAID,
            Set.of(ServiceDefinition.Channel.COUNTER),
            Set.of(),
            List.of(),
            List.of(),
            new Fee.Fixed(
                    CurrencyCode.ILS,
                    List.of(new Fee.Line(new LocalText("رسم", "Fee"), BenchStation.FEE, "moi")),
                    true),
            new ServiceDefinition.LegalBasis(new LocalText("", ""), "illustrative"),
            new ServiceDefinition.ProcessingDays(1, 3, true),
            List.of(),
            null,
            null,
            false,
            true);
    static final ServiceCatalogue CATALOGUE = new ServiceCatalogue(
            "bench",
            true,
            List.of(),
            List.of(new ServiceCatalogue.Ministry(
                    "moi", new LocalText("وزارة الداخلية", "Ministry of Interior"), key())),
            List.of(),
            List.of(SERVICE));

    private BenchCatalogue() {}

    /// That of the demonstration: what is measured here is nobody's.
    private static @Nullable MinistryKey key() {
        return CatalogueReader.bundled() instanceof CatalogueReading.Complete complete
                ? complete.catalogue()
                        .ministry("moi")
                        .flatMap(ServiceCatalogue.Ministry::sealedTo)
                        .orElse(null)
                : null;
    }

    static Destination destination() throws NotDone {
        MinistryKey key = CATALOGUE
                .ministry(SERVICE.ministry())
                .flatMap(ServiceCatalogue.Ministry::sealedTo)
                .orElseThrow(() -> BenchStation.notDone(Problem.of("counter.noMinistryKey")));
        return new Destination(BenchStation.STATION.officeCode(), SERVICE.ministry(), key);
    }
}
