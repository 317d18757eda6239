package org.shubbak.core.seal;

import com.github.luben.zstd.Zstd;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import java.util.LinkedHashMap;
import java.util.Map;

/// Compresses (zstd), then encrypts: a compact JWE (RFC 7516) with ECDH-ES+A256KW on P-256 and A256GCM, `cty`
/// `application/zstd`. The same text sealed twice gives two different bodies, so each is sealed once and kept. One
/// thread at a time.
///
/// Agreeing on a secret with a ministry's key takes half a millisecond, twice what a durable filing takes. It is done
/// once for a run of bodies; each body still has a content key of its own, wrapped with that secret. Who could read the
/// secret out of the running program could read the bodies there as well.
public final class BodySeal {
    private static final int LEVEL = 3;
    /// Bodies under one agreement.
    private static final int RUN = 256;
    /// Ministries whose agreement is held at a time.
    private static final int MINISTRIES = 64;

    private final Map<MinistryKey, Agreement> agreements = new LinkedHashMap<>();

    public synchronized String seal(MinistryKey key, byte[] body) {
        try {
            Agreement agreement = agreement(key);
            JWEHeader header = new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                    .keyID(agreement.keyId())
                    .contentType("application/zstd")
                    .build();
            JWEObject sealed = new JWEObject(header, new Payload(Zstd.compress(body, LEVEL)));
            sealed.encrypt(agreement);
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java can do this", e);
        }
    }

    private Agreement agreement(MinistryKey key) throws JOSEException {
        Agreement known = agreements.get(key);
        if (known == null || known.uses() >= RUN) {
            if (agreements.size() >= MINISTRIES) {
                agreements.clear();
            }
            known = new Agreement(key);
            agreements.put(key, known);
        }
        return known;
    }
}
