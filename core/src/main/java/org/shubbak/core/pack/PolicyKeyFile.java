package org.shubbak.core.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.shubbak.core.catalogue.PolicyKey;
import org.shubbak.core.store.PrivateFiles;

/// `keys/policy.key` in a station's folder: one line, readable by the station's own account only.
public final class PolicyKeyFile {
    private PolicyKeyFile() {}

    /// @param data the folder of the station
    public static Optional<PolicyKey> ofStation(Path data) {
        return read(data.resolve("keys").resolve("policy.key"));
    }

    /// Empty when there is none, or it is no such key.
    public static Optional<PolicyKey> read(Path file) {
        try {
            return PolicyKey.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// A new one, never in the place of another file.
    /// @return empty when it could not be written
    public static Optional<PolicyKey> create(Path file, SecureRandom random) {
        byte[] key = new byte[PolicyKey.BYTES];
        random.nextBytes(key);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(key);
        try {
            return PrivateFiles.createDurably(file, (written + "\n").getBytes(UTF_8))
                    ? PolicyKey.of(written)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
