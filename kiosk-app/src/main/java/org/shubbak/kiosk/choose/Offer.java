package org.shubbak.kiosk.choose;

import java.util.List;
import org.shubbak.core.catalogue.CatalogueSearch;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.catalogue.ServiceCatalogue.Governorate;
import org.shubbak.core.catalogue.ServiceCatalogue.Sector;
import org.shubbak.core.catalogue.ServiceDefinition;

/// What this station's people may ask for: the services of its region, here or at a counter.
public final class Offer {
    public static final String OTHERS = "others";
    private final ServiceCatalogue catalogue;
    private final CatalogueSearch search;
    private final String region;

    public Offer(ServiceCatalogue catalogue, String officeCode) {
        this.catalogue = catalogue;
        this.search = new CatalogueSearch(catalogue);
        this.region = catalogue.governorates().stream()
                .filter(g -> g.officeCode().equals(officeCode))
                .map(Governorate::region)
                .findFirst()
                .orElse("");
    }

    List<Sector> tiles() {
        return catalogue.sectors().stream().filter(Sector::tile).toList();
    }

    List<ServiceDefinition> of(String sector) {
        if (!sector.equals(OTHERS)) {
            return here(catalogue.inSector(sector));
        }
        List<String> tiles = tiles().stream().map(Sector::id).toList();
        return here(catalogue.services().stream()
                .filter(s -> !tiles.contains(s.sector()))
                .toList());
    }

    List<ServiceDefinition> find(String words) {
        return here(search.find(words));
    }

    private List<ServiceDefinition> here(List<ServiceDefinition> services) {
        return services.stream()
                .filter(s -> s.region() == null || s.region().equals(region))
                .toList();
    }

    ServiceCatalogue catalogue() {
        return catalogue;
    }
}
