package org.shubbak.core.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The key under which lists of people are written. Stations have it beside the pack, never in it: who has a pack alone
/// cannot find out who is on a list by trying all numbers.
public final class PolicyKey {
    public static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private PolicyKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /// @param written 32 bytes in base64url without padding
    public static Optional<PolicyKey> of(String written) {
        String text = written.strip();
        return text.matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(new PolicyKey(Base64.getUrlDecoder().decode(text)))
                : Optional.empty();
    }

    /// Names the key without telling it.
    public String id() {
        return HexFormat.of().formatHex(mac("id"), 0, 8);
    }

    /// What stands on the list of a group for one person. Another group's list has another number for the same person,
    /// so that lists cannot be laid over each other.
    public String token(String group, String nationalId) {
        byte[] first = new byte[MemberList.BYTES];
        ByteBuffer.wrap(mac("member\n" + group + "\n" + nationalId)).get(first);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(first);
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(("shubbak policy 1\n" + text).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "PolicyKey[" + id() + "]";
    }
}
