package org.shubbak.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.shubbak.core.store.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One small file under the station's key: a byte 1, twelve random bytes, AES-256-GCM text and tag, bound to what the
/// file
/// is for. A single changed bit is noticed.
final class SealedFile {
    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);
    private static final byte FORMAT = 1;
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path file;
    private final SecretKey key;
    private final byte[] purpose;

    sealed interface Content {
        record Opened(ByteBuffer plain) implements Content {}

        record Missing() implements Content {}

        /// Changed, cut short, or sealed under another key.
        record Damaged() implements Content {}

        /// The file is there and the operating system does not give it.
        record Unreadable() implements Content {}
    }

    SealedFile(Path file, SecretKey stationKey, String purpose) {
        this.file = file;
        this.purpose = purpose.getBytes(UTF_8);
        this.key = derive(stationKey, this.purpose);
    }

    Content read() {
        try {
            byte[] sealed = Files.readAllBytes(file);
            if (sealed.length <= 1 + IV || sealed[0] != FORMAT) {
                return new Content.Damaged();
            }
            byte[] iv = Arrays.copyOfRange(sealed, 1, 1 + IV);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, iv).doFinal(sealed, 1 + IV, sealed.length - 1 - IV);
            return new Content.Opened(ByteBuffer.wrap(plain));
        } catch (NoSuchFileException e) {
            return new Content.Missing();
        } catch (IOException e) {
            LOG.error("{} cannot be read: {}", file.getFileName(), e.getClass().getSimpleName());
            return new Content.Unreadable();
        } catch (AEADBadTagException e) {
            return new Content.Damaged();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// False when another program made the file first; what that one wrote stands.
    boolean create(byte[] plain, SecureRandom random) throws IOException {
        return PrivateFiles.createDurably(file, seal(plain, random));
    }

    /// Takes the place of what was there at once and for good, or not at all.
    void replace(byte[] plain, SecureRandom random) throws IOException {
        PrivateFiles.replaceDurably(file, seal(plain, random));
    }

    /// Never deletes: support may still find out what happened.
    /// @return the name it has now
    String setAside(Clock clock) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()));
        for (int again = 2; Files.exists(aside); again++) {
            aside = file.resolveSibling(file.getFileName() + ".damaged-" + STAMP.format(clock.instant()) + "-" + again);
        }
        Files.move(file, aside);
        return String.valueOf(aside.getFileName());
    }

    private byte[] seal(byte[] plain, SecureRandom random) {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, iv).doFinal(plain);
            return ByteBuffer.allocate(1 + IV + text.length)
                    .put(FORMAT)
                    .put(iv)
                    .put(text)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher cipher(int mode, byte[] iv) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(purpose);
        return cipher;
    }

    private static SecretKey derive(SecretKey stationKey, byte[] purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "AES",
                            HKDFParameterSpec.ofExtract().addIKM(stationKey).thenExpand(purpose, KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
