package org.shubbak.packaging.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/// The ids of what a person was told is safe, one a line, each on the disk before the next is filed. Lies outside the
/// station's data, so that losing that does not lose this.
final class Ledger implements AutoCloseable {
    /// A UUID and a line end.
    private static final int LINE = 37;

    private final FileChannel file;

    private Ledger(FileChannel file) {
        this.file = file;
    }

    /// A last line that a crash cut short was never told to anybody, and is taken away.
    static Ledger append(Path path) throws IOException {
        FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        file.truncate(file.size() / LINE * LINE);
        file.position(file.size());
        return new Ledger(file);
    }

    static List<UUID> read(Path path) throws IOException {
        String text = Files.readString(path, UTF_8);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line -> !line.isBlank())
                .map(UUID::fromString)
                .toList();
    }

    void told(UUID application) throws IOException {
        ByteBuffer line = ByteBuffer.wrap((application + "\n").getBytes(UTF_8));
        while (line.hasRemaining()) {
            file.write(line);
        }
        file.force(true);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
