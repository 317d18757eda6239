package org.shubbak.core.catalogue;

import java.util.List;

/// What came of reading a catalogue: all of it, or all that is wrong with it.
public sealed interface CatalogueReading {
    record Complete(ServiceCatalogue catalogue) implements CatalogueReading {}

    record Faulty(List<CatalogueFault> faults) implements CatalogueReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
