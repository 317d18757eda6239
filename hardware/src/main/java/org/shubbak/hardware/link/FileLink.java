package org.shubbak.hardware.link;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Write only: a printer port of the system, or a file to look at. Nothing ever comes back, so `read` answers 0 at
/// once.
public final class FileLink implements Link {
    private final OutputStream out;
    private final String name;

    private FileLink(OutputStream out, String name) {
        this.out = out;
        this.name = name;
    }

    /// An ordinary file is begun anew.
    public static FileLink open(Path path) throws LinkLost {
        try {
            return new FileLink(Files.newOutputStream(path), "file:" + path);
        } catch (IOException e) {
            throw new LinkLost("cannot write to file:" + path, true, e);
        }
    }

    @Override
    public int read(byte[] buffer, Duration deadline) {
        return 0;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new LinkLost(name + " takes no more", false, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // Each write went to the system unbuffered; there is nothing left to lose.
        }
    }
}
