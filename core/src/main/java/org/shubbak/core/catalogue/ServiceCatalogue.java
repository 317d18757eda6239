package org.shubbak.core.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.seal.MinistryKey;
import org.shubbak.core.text.LocalText;

/// All services of one version, with the bodies, sectors and places they speak of. Unmodifiable.
/// @param illustrative true while the catalogue as a whole is a draft for demonstration
public record ServiceCatalogue(
        String version,
        boolean illustrative,
        List<Sector> sectors,
        List<Ministry> ministries,
        List<Governorate> governorates,
        List<ServiceDefinition> services,
        OpeningPolicy policy) {

    public ServiceCatalogue {
        sectors = List.copyOf(sectors);
        ministries = List.copyOf(ministries);
        governorates = List.copyOf(governorates);
        services = List.copyOf(services);
    }

    /// Open for everybody.
    public ServiceCatalogue(
            String version,
            boolean illustrative,
            List<Sector> sectors,
            List<Ministry> ministries,
            List<Governorate> governorates,
            List<ServiceDefinition> services) {
        this(version, illustrative, sectors, ministries, governorates, services, OpeningPolicy.EVERYBODY);
    }

    public ServiceCatalogue with(OpeningPolicy opening) {
        return new ServiceCatalogue(version, illustrative, sectors, ministries, governorates, services, opening);
    }

    /// @param tile true for the six large tiles of the kiosk; the others stand under "other services"
    /// @param icon Material Design name, without prefix
    public record Sector(String id, LocalText name, String icon, boolean tile) {}

    /// @param key what events for it are sealed to; null where it gave none out yet, and then none of its services
    /// opens
    public record Ministry(
            String id, LocalText name, @Nullable MinistryKey key) {
        public Optional<MinistryKey> sealedTo() {
            return Optional.ofNullable(key);
        }
    }

    /// @param officeCode three letters at the head of application and receipt numbers
    public record Governorate(String id, LocalText name, String region, String officeCode) {}

    public Optional<ServiceDefinition> service(String id) {
        return services.stream().filter(s -> s.id().equals(id)).findFirst();
    }

    public List<ServiceDefinition> inSector(String sectorId) {
        return services.stream().filter(s -> s.sector().equals(sectorId)).toList();
    }

    public Optional<Ministry> ministry(String id) {
        return ministries.stream().filter(m -> m.id().equals(id)).findFirst();
    }
}
