package org.shubbak.core.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.shubbak.core.text.Problem;

/// Seals what is personal. Each application has its own data key, wrapped by a key derived from the station's: dropping
/// the wrapped key erases all that it sealed. Sealed form: one byte 1, twelve random bytes, AES-256-GCM text and tag;
/// bound to the id it belongs to and to what it is, so that nothing can be moved to another row.
public final class Vault {
    private static final byte FORMAT = 1;
    private static final int IV = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY = 32;

    private final SecretKey wrapping;
    private final SecretKey ownKey;
    private final SecretKey index;
    private final SecureRandom random;

    Vault(SecretKey stationKey, SecureRandom random) {
        this.wrapping = derive(stationKey, "wrap application keys", "AES");
        this.ownKey = derive(stationKey, "station's own records", "AES");
        this.index = derive(stationKey, "search tokens", "HmacSHA256");
        this.random = random;
    }

    /// A new data key in its wrapped form.
    Sealed newDataKey(UUID application) {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        return seal(wrapping, application, "data-key", key);
    }

    Sealed seal(Sealed wrappedKey, UUID application, UUID owner, String type, byte[] plain) throws StoreFault {
        return seal(unwrap(wrappedKey, application), owner, type, plain);
    }

    byte[] open(Sealed wrappedKey, UUID application, UUID owner, String type, Sealed sealed) throws StoreFault {
        return open(unwrap(wrappedKey, application), owner, type, sealed);
    }

    /// For what outlives an application's key: the list, receipts, payments.
    Sealed sealOwn(UUID owner, String type, byte[] plain) {
        return seal(ownKey, owner, type, plain);
    }

    byte[] openOwn(UUID owner, String type, Sealed sealed) throws StoreFault {
        return open(ownKey, owner, type, sealed);
    }

    /// The same word gives the same token at this station, and tells nothing without its key.
    byte[] token(String kind, String word) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(index);
            return Arrays.copyOf(mac.doFinal((kind + '\0' + word).getBytes(UTF_8)), 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SecretKey unwrap(Sealed wrappedKey, UUID application) throws StoreFault {
        return new SecretKeySpec(open(wrapping, application, "data-key", wrappedKey), "AES");
    }

    private Sealed seal(SecretKey key, UUID owner, String type, byte[] plain) {
        byte[] iv = new byte[IV];
        random.nextBytes(iv);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, key, iv, owner, type).doFinal(plain);
            return new Sealed(ByteBuffer.allocate(1 + IV + text.length)
                    .put(FORMAT)
                    .put(iv)
                    .put(text)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] open(SecretKey key, UUID owner, String type, Sealed box) throws StoreFault {
        byte[] sealed = box.bytes();
        if (sealed.length <= 1 + IV || sealed[0] != FORMAT) {
            throw new StoreFault(Problem.of("store.unreadable"));
        }
        byte[] iv = Arrays.copyOfRange(sealed, 1, 1 + IV);
        try {
            return cipher(Cipher.DECRYPT_MODE, key, iv, owner, type).doFinal(sealed, 1 + IV, sealed.length - 1 - IV);
        } catch (AEADBadTagException e) {
            throw new StoreFault(Problem.of("store.unreadable"), false, e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, UUID owner, String type)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(ByteBuffer.allocate(16)
                .putLong(owner.getMostSignificantBits())
                .putLong(owner.getLeastSignificantBits())
                .array());
        cipher.updateAAD(type.getBytes(UTF_8));
        return cipher;
    }

    private static SecretKey derive(SecretKey stationKey, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract().addIKM(stationKey).thenExpand(purpose.getBytes(UTF_8), KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
