package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How many bytes may still be written where the station's data lies.
public interface FreeSpace {
    long bytes() throws IOException;

    static FreeSpace of(Path folder) {
        return () -> {
            long bytes = folder.toFile().getUsableSpace();
            // Nothing may be no answer too; the other way tells them apart, but reads the list of all mounts.
            return bytes > 0 ? bytes : Files.getFileStore(folder).getUsableSpace();
        };
    }
}
