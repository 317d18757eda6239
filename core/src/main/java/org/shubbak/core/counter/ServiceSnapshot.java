package org.shubbak.core.counter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shubbak.core.catalogue.Fee;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.store.ServiceFacts;
import org.shubbak.core.text.LocalText;

/// Takes from the catalogue what the receipt will say.
final class ServiceSnapshot {
    private final ServiceCatalogue catalogue;

    ServiceSnapshot(ServiceCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    ServiceFacts of(ServiceDefinition service, List<Fee.Line> fee) {
        Map<String, LocalText> beneficiaries = new LinkedHashMap<>();
        for (Fee.Line line : fee) {
            beneficiaries.put(line.beneficiary(), body(line.beneficiary()));
        }
        return new ServiceFacts(
                service.name(),
                body(service.ministry()),
                beneficiaries,
                service.days().min(),
                service.days().max(),
                feeLater(service.fee()),
                catalogue.illustrative()
                        || service.illustrative()
                        || service.fee().illustrative());
    }

    static boolean feeLater(Fee fee) {
        return switch (fee) {
            case Fee.Unknown unknown -> true;
            case Fee.Assessed assessed -> assessed.field() == null;
            case Fee.Fixed fixed -> false;
            case Fee.ByAnswer byAnswer -> false;
        };
    }

    private LocalText body(String id) {
        return catalogue.ministry(id).map(ServiceCatalogue.Ministry::name).orElseGet(() -> new LocalText(id, id));
    }
}
