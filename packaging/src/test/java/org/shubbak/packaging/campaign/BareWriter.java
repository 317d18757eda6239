package org.shubbak.packaging.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/// Appends block after block to a file, presses each onto the disk and then tells it: what the disk itself keeps of its
/// word, with no database and nothing of ours above it. Arguments: file, ledger.
final class BareWriter {
    private static final int BLOCK = 4096;

    private BareWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path ledger = Path.of(arguments[1]);
        try (FileChannel file = FileChannel.open(Path.of(arguments[0]), CREATE, APPEND)) {
            for (long number = 1; ; number++) {
                ByteBuffer block = ByteBuffer.allocate(BLOCK).putLong(0, number);
                while (block.hasRemaining()) {
                    file.write(block);
                }
                file.force(false);
                Files.writeString(ledger, new UUID(0, number) + " " + System.nanoTime() + "\n", UTF_8, CREATE, APPEND);
            }
        }
    }

    /// The last of the blocks that are all there from the first on.
    static long lastOf(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
        long last = 0;
        while ((last + 1) * BLOCK <= bytes.capacity() && bytes.getLong((int) last * BLOCK) == last + 1) {
            last++;
        }
        return last;
    }
}
