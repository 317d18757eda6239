package org.shubbak.core.store;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that only the station's own account may read, from the first moment on. Windows has no such modes: there the
/// folder's access list, which the installer sets, is inherited.
public final class PrivateFiles {
    private PrivateFiles() {}

    public static void createFolders(Path folder) throws IOException {
        Files.createDirectories(folder, mode(folder, "rwx------"));
    }

    static void createIfMissing(Path file) throws IOException {
        try {
            Files.createFile(file, mode(file, "rw-------"));
        } catch (FileAlreadyExistsException e) {
            // As it should be on every start but the first.
        }
    }

    static void writeDurably(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }

    /// All of the bytes under this name from now on, or what was there before: never half of them, and no way back once
    /// this has returned.
    public static void replaceDurably(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        Path fresh = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        createIfMissing(fresh);
        writeDurably(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder);
    }

    /// The same where nothing may be replaced: of two programs that try, one wins.
    /// @return false when there is such a file already
    public static boolean createDurably(Path file, byte[] bytes) throws IOException {
        Path folder = folderOf(file);
        Path fresh = Files.createTempFile(folder, file.getFileName() + ".", ".new", mode(folder, "rw-------"));
        try {
            writeDurably(fresh, bytes);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (FileSystemException | UnsupportedOperationException e) {
            // A file system without links, such as FAT: the check and the move are two steps there.
            if (Files.exists(file)) {
                return false;
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        syncFolder(folder);
        return true;
    }

    private static Path folderOf(Path file) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
        createFolders(folder);
        return folder;
    }

    /// Makes a new name durable. Windows does that by itself and does not open folders.
    static void syncFolder(Path folder) throws IOException {
        if (posix(folder)) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] mode(Path path, String mode) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
