package org.shubbak.core.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.Optional;

/// The public key a ministry gave out, as a JSON Web Key (RFC 7517): `kty` EC, `crv` P-256, `kid`, `x`, `y`. It comes
/// with the signed catalogue; the other half never leaves the ministry.
public record MinistryKey(String jwk) {
    /// Begins the `kid` of keys whose other half is public, for demonstrations.
    public static final String DEMONSTRATION = "demonstration";

    /// Empty when it is not such a key, or when the private half stands in it.
    public static Optional<MinistryKey> of(String jwk) {
        try {
            ECKey key = ECKey.parse(jwk);
            boolean fits = Curve.P_256.equals(key.getCurve()) && !key.isPrivate() && key.getKeyID() != null;
            key.toECPublicKey();
            return fits ? Optional.of(new MinistryKey(key.toJSONString())) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }

    public String id() {
        return parsed().getKeyID();
    }

    public boolean demonstration() {
        return id().startsWith(DEMONSTRATION);
    }

    ECPublicKey point() {
        try {
            return parsed().toECPublicKey();
        } catch (JOSEException e) {
            throw new IllegalStateException("a key that was checked", e);
        }
    }

    private ECKey parsed() {
        try {
            return ECKey.parse(jwk);
        } catch (ParseException e) {
            throw new IllegalStateException("a key that was checked", e);
        }
    }
}
