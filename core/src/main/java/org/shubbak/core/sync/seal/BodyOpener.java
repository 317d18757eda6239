package org.shubbak.core.sync.seal;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.jwk.ECKey;
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
