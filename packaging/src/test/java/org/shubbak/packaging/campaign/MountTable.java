package org.shubbak.packaging.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What the kernel says is mounted.
final class MountTable {
    private MountTable() {}

    /// The last line of the table for exactly this mount point.
    static Optional<String> of(Path mountPoint) throws IOException {
        String path = mountPoint.toRealPath().toString();
        return Files.readAllLines(Path.of("/proc/self/mountinfo")).stream()
                .filter(line -> line.split(" ", 6)[4].equals(path))
                .reduce((earlier, later) -> later);
    }
}
