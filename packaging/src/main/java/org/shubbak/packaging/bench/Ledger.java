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
    private final FileChannel file;
    private final boolean times;

    private Ledger(FileChannel file, boolean times) {
        this.file = file;
        this.times = times;
    }

    /// A last line that a crash cut short was never told to anybody, and is taken away.
    /// @param times a second column says when it was told, in nanoseconds of the machine's steady clock
    static Ledger append(Path path, boolean times) throws IOException {
        if (Files.exists(path)) {
            try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                file.truncate(whole(Files.readString(path, UTF_8)).getBytes(UTF_8).length);
            }
        }
        return new Ledger(FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND), times);
    }

    static List<UUID> read(Path path) throws IOException {
        return whole(Files.readString(path, UTF_8))
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> UUID.fromString(line.split(" ", 2)[0]))
                .toList();
    }

    void told(UUID application) throws IOException {
        String line = times ? application + " " + System.nanoTime() : application.toString();
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(true);
    }

    private static String whole(String text) {
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
