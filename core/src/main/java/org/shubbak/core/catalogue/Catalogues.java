package org.shubbak.core.catalogue;

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

    /// One that never changes.
    static Catalogues always(ServiceCatalogue one) {
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
