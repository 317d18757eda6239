package org.shubbak.core.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.Optional;

/// The ministry's side: opens what was sealed to its key. Stations and the hub never hold the private half. One thread.
public final class BodyOpener {
    /// More than any event can hold; a body that claims more is not opened.
    private static final long LONGEST = 8 << 20;

    private final ECDHDecrypter decrypter;

    private BodyOpener(ECDHDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    /// @param jwk with the private half; empty when it is none
    public static Optional<BodyOpener> of(String jwk) {
        try {
            return Optional.of(new BodyOpener(new ECDHDecrypter(ECKey.parse(jwk))));
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    /// For what was sealed to the key of the bundled catalogue: its other half is public, so that a demonstration and a
    /// ministry's programmers can read what would arrive.
    public static BodyOpener demonstration() {
        try (InputStream in = BodyOpener.class.getResourceAsStream("demonstration.jwk")) {
            if (in == null) {
                throw new IllegalStateException("demonstration.jwk is not in the jar");
            }
            return of(new String(in.readAllBytes(), UTF_8)).orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException("demonstration.jwk cannot be read", e);
        }
    }

    /// Empty when the body was not sealed to this key or was changed on the way.
    public Optional<byte[]> open(String body) {
        try {
            JWEObject sealed = JWEObject.parse(body);
            sealed.decrypt(decrypter);
            byte[] packed = sealed.getPayload().toBytes();
            long length = Zstd.getFrameContentSize(packed);
            return length < 0 || length > LONGEST
                    ? Optional.empty()
                    : Optional.of(Zstd.decompress(packed, (int) length));
        } catch (ParseException | JOSEException | ZstdException e) {
            return Optional.empty();
        }
    }
}
