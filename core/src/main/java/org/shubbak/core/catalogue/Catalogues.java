package org.shubbak.core.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/// The catalogue that a station works with. It may change, but only between two people. Any thread.
public interface Catalogues {

    /// The one in force.
    ServiceCatalogue now();

    /// The one that a service was taken from: what a person began stays on its version.
    ServiceCatalogue of(ServiceDefinition service);

    /// Whether another one is ready to come into force.
    boolean waiting();

    /// Called when nobody is in the middle of anything. Blocks for the disk.
    /// @return whether another one is in force now
    boolean activate();

    /// The key of lists of people that this station has.
    Optional<PolicyKey> policyKey();

    default Openness openness(ServiceDefinition service, LocalDate today) {
        return of(service).policy().openness(service, today);
    }

    default Admission admit(ServiceDefinition service, LocalDate today, String nationalId) {
        return of(service).policy().admit(service, today, nationalId, policyKey());
    }

    /// One that never changes.
    static Catalogues always(ServiceCatalogue one) {
        return always(one, Optional.empty());
    }

    /// One that never changes, with a key of lists.
    static Catalogues always(ServiceCatalogue one, Optional<PolicyKey> key) {
        return new Catalogues() {
            @Override
            public ServiceCatalogue now() {
                return one;
            }

            @Override
            public ServiceCatalogue of(ServiceDefinition service) {
                return one;
            }

            @Override
            public Optional<PolicyKey> policyKey() {
                return key;
            }

            @Override
            public boolean waiting() {
                return false;
            }

            @Override
            public boolean activate() {
                return false;
            }
        };
    }
}
