package org.shubbak.packaging.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.shubbak.core.store.StationStore;

/// How the files of the bench station are opened. Found by `ServiceLoader`: who breaks stations on purpose opens them
/// another way, and none such is in the product.
public interface StationOpener {
    StationStore.Opening open(Path data, Clock clock, SecureRandom random);
}
