package org.shubbak.core.sync.wire;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A file that somebody else will take, perhaps from a stick that is pulled out: it has its name only when it is whole
/// and pressed down. Closed unfinished it leaves nothing. One thread.
public final class FinishedFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FinishedFile.class);
    private static final String UNFINISHED = ".part";

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final OutputStream out;
    private boolean finished;

    private FinishedFile(Path file, Path part, FileChannel channel) {
        this.file = file;
        this.part = part;
        this.channel = channel;
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /// Empty where nothing can be written.
    public static Optional<FinishedFile> begin(Path file) {
        Path part = file.resolveSibling(file.getFileName() + UNFINISHED);
        try {
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            return Optional.of(new FinishedFile(file, part, channel));
        } catch (IOException e) {
            LOG.warn("a file cannot be begun: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    public OutputStream out() {
        return out;
    }

    /// Under its name from now on, in the place of what had it, and no way back.
    /// @return false where that is not sure
    public boolean finish() {
        try {
            out.flush();
            channel.force(true);
            channel.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            finished = true;
            pressFolder();
            return true;
        } catch (IOException e) {
            LOG.warn("a file cannot be finished: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /// Where folders can be opened: Windows presses names down by itself.
    private void pressFolder() throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    /// It may be gone with its stick.
    @Override
    public void close() {
        if (finished) {
            return;
        }
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.info("half a file stays behind: {}", e.getClass().getSimpleName());
        }
    }
}
