package org.shubbak.packaging.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.CatalogueReader;
import org.shubbak.core.catalogue.CatalogueReading;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.Counter;
import org.shubbak.core.counter.Station;
import org.shubbak.core.identity.StationIdentity;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.money.Money;
import org.shubbak.core.seal.MinistryKey;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// The station that the measurements play: one paid service, real files, nobody at the window.
final class BenchStation {
    static final Actor CLERK = new Actor("bench");
    static final Money FEE = new Money(5000, CurrencyCode.ILS);
    static final Station STATION = new Station(
            "bench-01", "BEN", "01", new LocalText("مركز القياس", "Bench office"), ZoneId.of("Asia/Hebron"));
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
            new Fee.Fixed(CurrencyCode.ILS, List.of(new Fee.Line(new LocalText("رسم", "Fee"), FEE, "moi")), true),
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

    private BenchStation() {}

    /// That of the demonstration: what is measured here is nobody's.
    private static @Nullable MinistryKey key() {
        return CatalogueReader.bundled() instanceof CatalogueReading.Complete complete
                ? complete.catalogue()
                        .ministry("moi")
                        .flatMap(ServiceCatalogue.Ministry::sealedTo)
                        .orElse(null)
                : null;
    }

    static StationIdentity identity(Path data) throws NotDone {
        return switch (StationIdentity.open(data, Clock.systemUTC(), new SecureRandom())) {
            case StationIdentity.Opening.Opened opened -> opened.identity();
            case StationIdentity.Opening.Refused refused -> throw notDone(refused.problem());
        };
    }

    static StationStore open(Path data) throws NotDone {
        return switch (StationStore.open(data, Clock.systemUTC(), new SecureRandom())) {
            case StationStore.Opening.Opened opened -> opened.store();
            case StationStore.Opening.Refused refused -> throw notDone(refused.problem());
        };
    }

    static NotDone notDone(Problem problem) {
        return new NotDone(
                Texts.of(Texts.class, Counter.class, StationIdentity.class).say(Language.EN, problem));
    }
}
