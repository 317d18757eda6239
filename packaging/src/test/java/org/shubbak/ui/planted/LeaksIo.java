package org.shubbak.ui.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A planted fault: checked I/O that leaves its room.
public final class LeaksIo {
    public String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
