package org.shubbak.hardware.printer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files that belong together: all of them are written, or none. Each is written beside its place, and moved there when
/// the others are whole as well.
final class WholeFiles {
    private final Map<Path, byte[]> contents = new LinkedHashMap<>();
    private final Map<Path, Path> parts = new LinkedHashMap<>();
    private final List<Path> placed = new ArrayList<>();

    void add(Path file, byte[] content) {
        contents.put(file, content);
    }

    /// @return the file that could not be written; then none of them was
    Optional<Path> write() {
        Path now = Path.of("");
        try {
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                now = file.getKey();
                prepare(file.getKey(), file.getValue());
            }
            for (Map.Entry<Path, byte[]> file : contents.entrySet()) {
                now = file.getKey();
                place(file.getKey(), file.getValue());
            }
            return Optional.empty();
        } catch (IOException e) {
            remove(placed);
            return Optional.of(now);
        } finally {
            remove(parts.values());
        }
    }

    private void prepare(Path file, byte[] content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            Path part = file.resolveSibling(
                    file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            Files.createFile(part);
            parts.put(file, part);
            Files.write(part, content);
        }
    }

    /// A device or a pipe stays where it is and takes the bytes.
    private void place(Path file, byte[] content) throws IOException {
        Path part = parts.get(file);
        if (part == null) {
            Files.write(file, content);
            return;
        }
        Files.move(part, Files.exists(file) ? file.toRealPath() : file, StandardCopyOption.ATOMIC_MOVE);
        placed.add(file);
    }

    private static void remove(Iterable<Path> files) {
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
