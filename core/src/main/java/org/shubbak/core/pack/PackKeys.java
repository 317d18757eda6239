package org.shubbak.core.pack;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.receipt.KeyId;

/// The public keys whose packs are taken: one, or two while one takes over from the other. With none, no pack is taken.
/// @param keys each a SubjectPublicKeyInfo in DER, base 64
public record PackKeys(List<String> keys) {
    public static final PackKeys NONE = new PackKeys(List.of());

    public PackKeys {
        keys = List.copyOf(keys);
    }

    /// Empty when one of them is no key on P-256.
    public static Optional<PackKeys> of(List<String> written) {
        List<String> keys = new ArrayList<>();
        for (String one : written) {
            Optional<byte[]> key = key(one);
            if (key.isEmpty()) {
                return Optional.empty();
            }
            keys.add(one);
        }
        return Optional.of(new PackKeys(keys));
    }

    boolean know(String key) {
        return keys.contains(key);
    }

    public List<KeyId> ids() {
        return keys.stream().flatMap(key -> key(key).stream()).map(KeyId::of).toList();
    }

    static Optional<byte[]> key(String written) {
        return bytes(written).filter(der -> Es256.publicKey(der).isPresent());
    }

    static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
