package org.shubbak.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The station's key in a file beside the database, readable by the station's account only. The machine's own disk
/// encryption is what protects it against a stolen disk.
public final class FileKeySource implements KeySource {
    private static final Logger LOG = LoggerFactory.getLogger(FileKeySource.class);
    private static final int LENGTH = 32;

    private final Path file;
    private final SecureRandom random;

    public FileKeySource(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    @Override
    public Key find() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return bytes.length == LENGTH ? found(bytes) : new Key.Unreadable();
        } catch (NoSuchFileException e) {
            return new Key.Missing();
        } catch (IOException e) {
            LOG.error("the station key cannot be read: {}", e.getClass().getSimpleName());
            return new Key.Unreadable();
        }
    }

    @Override
    public Key make() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        try {
            // Half a key must never stand under the name that a start looks for.
            PrivateFiles.replaceDurably(file, bytes);
            return found(bytes);
        } catch (IOException e) {
            LOG.error("the station key cannot be made: {}", e.getClass().getSimpleName());
            return new Key.Unreadable();
        }
    }

    private static Key found(byte[] bytes) {
        return new Key.Found(new SecretKeySpec(bytes, "HKDF"));
    }
}
