package org.shubbak.core.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/// A ministry with both halves of its key.
public final class MinistryPair {
    public static final MinistryPair MOI = new MinistryPair("moi-2026");

    private final ECKey key;

    public MinistryPair(String id) {
        try {
            key = new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    public MinistryKey shown() {
        return MinistryKey.of(key.toPublicJWK().toJSONString()).orElseThrow();
    }

    String whole() {
        return key.toJSONString();
    }

    public String read(String body) {
        byte[] opened = BodyOpener.of(whole()).orElseThrow().open(body).orElseThrow();
        return new String(opened, UTF_8);
    }
}
