package org.shubbak.core.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The one-time code that a technician types: four groups of five characters (Crockford's base32: no I, L, O, U). The
/// first
/// two are the secret that the hub wants to hear; the last two tell the station whether it speaks to the hub that made
/// the
/// code. They are a keyed digest of that hub's authority under the secret itself: somebody in between, who does not
/// know
/// the secret, cannot make an authority that fits, and is not told the secret, because the station checks first.
/// @param secret ten characters, 50 random bits
/// @param check ten characters, 50 bits
public record EnrolCode(String secret, String check) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 10;
    private static final int BITS = 5;

    /// As the hub gives it out.
    public static EnrolCode make(X509Certificate authority, SecureRandom random) {
        StringBuilder secret = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new EnrolCode(secret.toString(), digest(secret.toString(), authority));
    }

    /// As a person types it: in any case, with or without gaps, with the digits of either script, and with letters for
    /// the
    /// digits that they look like. Empty when it cannot be a code.
    public static Optional<EnrolCode> typed(String text) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char typed = text.charAt(i);
            char known = normal(typed);
            if (ALPHABET.indexOf(known) >= 0) {
                code.append(known);
            } else if (!Character.isWhitespace(typed) && "-‐‑–_.\u200E\u200F".indexOf(typed) < 0) {
                return Optional.empty();
            }
        }
        return code.length() == 2 * HALF
                ? Optional.of(new EnrolCode(code.substring(0, HALF), code.substring(HALF)))
                : Optional.empty();
    }

    private static char normal(char typed) {
        if (Character.isDigit(typed)) {
            return (char) ('0' + Character.digit(typed, 10));
        }
        return switch (Character.toUpperCase(typed)) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> Character.toUpperCase(typed);
        };
    }

    /// Whether this is the authority of the hub that made the code.
    public boolean fits(X509Certificate authority) {
        return MessageDigest.isEqual(digest(secret, authority).getBytes(UTF_8), check.getBytes(UTF_8));
    }

    /// What a station signs to show that it holds the private half of the key that it wants to enrol.
    public static byte[] proof(String secret, String publicKey) {
        return ("shubbak enrol 1\n" + secret + "\n" + publicKey).getBytes(UTF_8);
    }

    /// For people: `7K2QF-9XWTB-0A1CD-EFGHJ`.
    public String text() {
        String all = secret + check;
        return all.substring(0, 5) + "-" + all.substring(5, 10) + "-" + all.substring(10, 15) + "-" + all.substring(15);
    }

    @Override
    public String toString() {
        return "EnrolCode[***]";
    }

    private static String digest(String secret, X509Certificate authority) {
        try {
            byte[] fingerprint = MessageDigest.getInstance("SHA-256").digest(authority.getEncoded());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            mac.update("shubbak enrol check 1\n".getBytes(UTF_8));
            return base32(mac.doFinal(fingerprint));
        } catch (CertificateEncodingException e) {
            return ""; // fits no code
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            int value = 0;
            for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
                value = (value << 1) | ((bytes[bit / 8] >> (7 - bit % 8)) & 1);
            }
            text.append(ALPHABET.charAt(value));
        }
        return text.toString();
    }
}
