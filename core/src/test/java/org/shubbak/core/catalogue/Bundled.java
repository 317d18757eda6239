package org.shubbak.core.catalogue;

/// The catalogue that the product carries, for tests.
public final class Bundled {
    private Bundled() {}

    public static ServiceCatalogue catalogue() {
        return switch (CatalogueReader.bundled()) {
            case CatalogueReading.Complete complete -> complete.catalogue();
            case CatalogueReading.Faulty faulty -> throw new AssertionError(faulty.faults());
        };
    }

    public static ServiceDefinition service(String id) {
        return catalogue().service(id).orElseThrow();
    }
}
