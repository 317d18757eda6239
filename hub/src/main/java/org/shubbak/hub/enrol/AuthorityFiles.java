package org.shubbak.hub.enrol;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// `ca.key` and `ca.crt`, for the hub's own account only. The key is written first and never over another one.
record AuthorityFiles(Path folder) {

    boolean exist() {
        return Files.exists(key()) || Files.exists(certificate());
    }

    Path key() {
        return folder.resolve("ca.key");
    }

    Path certificate() {
        return folder.resolve("ca.crt");
    }

    /// False when another process was first.
    boolean create(byte[] key, byte[] certificate) throws IOException {
        Files.createDirectories(folder, mode("rwx------"));
        Path freshCertificate = fresh(certificate);
        Path freshKey = fresh(key);
        try {
            Files.createLink(key(), freshKey);
            Files.createLink(certificate(), freshCertificate);
            syncFolder();
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } finally {
            Files.deleteIfExists(freshKey);
            Files.deleteIfExists(freshCertificate);
        }
    }

    private Path fresh(byte[] bytes) throws IOException {
        Path file = Files.createTempFile(folder, "ca", ".new", mode("rw-------"));
        try (FileChannel channel = FileChannel.open(file, WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        return file;
    }

    private void syncFolder() throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder, READ)) {
                channel.force(true);
            }
        }
    }

    private boolean posix() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] mode(String mode) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }
}
