package org.shubbak.hub.enrol;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shubbak.hub.store.Stored;

/// Which stations there are, by which keys they are known, and which of their certificates still count. Every answer is
/// that of the disk, so that what one process decides holds for all of them at once. Calls block; any thread.
public interface StationRegistry {

    /// @param hash of the secret half of a code
    record NewCode(String hash, String station, String office, Instant expiresAt) {}

    /// @param publicKey base64url of the SubjectPublicKeyInfo
    record Issued(X509Certificate certificate, String publicKey) {
        public String serial() {
            return serial(certificate);
        }

        public static String serial(X509Certificate certificate) {
            return certificate.getSerialNumber().toString(16);
        }
    }

    /// Makes the certificate of a station inside the transaction that uses the code up. May be called more than once.
    interface Issuing {
        Issued forStation(String station, String office);
    }

    sealed interface Redemption {
        record Enrolled(String station, String office, Issued issued) implements Redemption {}

        record Unknown() implements Redemption {}

        record Used() implements Redemption {}

        record Expired() implements Redemption {}
    }

    /// One certificate that was given out.
    /// @param current whether its key is the one by which the station is known today
    /// @param revokedAt null while it is good
    record Given(
            String station,
            String office,
            String publicKey,
            boolean current,
            @Nullable Instant revokedAt) {}

    /// Whether a station without a certificate shows the key by which it is known.
    enum KeyWord {
        FIRST_SEEN,
        SAME,
        OTHER,
        REVOKED
    }

    /// @param certificateUntil null where the station has none
    record Row(
            String name,
            String office,
            Instant since,
            @Nullable Instant certificateUntil,
            @Nullable Instant revokedAt) {}

    Stored<Boolean> add(NewCode code, Instant now);

    /// Once: of two that bring the same code at the same time, one is enrolled.
    Stored<Redemption> redeem(String hash, Issuing issuing, Instant now);

    Stored<Optional<Given>> given(String serial);

    /// Keeps the new certificate of a station that has a good one. False when it was revoked meanwhile.
    Stored<Boolean> renewed(String oldSerial, Issued next, Instant now);

    /// For a hub on this computer only: the first key that comes under a name is that station's.
    Stored<KeyWord> shown(String station, String publicKey, Instant now);

    /// By which key a station is known today.
    /// @param publicKey base64url of the SubjectPublicKeyInfo
    /// @param revokedAt null while it is good
    record Known(String publicKey, @Nullable Instant revokedAt) {}

    /// Empty where the hub never heard the name.
    Stored<Optional<Known>> known(String station);

    /// Something that an operator must see: counted by kind and station.
    Stored<Boolean> alarm(String kind, String station, Instant now);

    /// False when there is no such station.
    Stored<Boolean> revoke(String station, Instant now);

    Stored<List<Row>> all();
}
