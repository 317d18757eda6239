package org.shubbak.core.pack;

import java.util.Optional;
import org.shubbak.core.catalogue.ServiceCatalogue;
import org.shubbak.core.receipt.KeyId;

/// One catalogue as a pack carries it, read whole.
/// @param hash of what was signed, in hexadecimal: two packs with the same hash are the same catalogue
/// @param signedBy empty while nobody has signed it
public record CataloguePack(ServiceCatalogue catalogue, String hash, Optional<KeyId> signedBy) {
    public String version() {
        return catalogue.version();
    }
}
