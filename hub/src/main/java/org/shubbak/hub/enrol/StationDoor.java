package org.shubbak.hub.enrol;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.identity.Es256;
import org.shubbak.hub.store.Stored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks at who comes, each time anew: a connection that was good a moment ago is no pass. Any thread.
public record StationDoor(StationRegistry registry, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(StationDoor.class);

    /// By the certificate that the connection was made with.
    public Entrance certified(@Nullable X509Certificate certificate) {
        if (certificate == null) {
            return new Entrance.Turned("certificate-missing");
        }
        return entrance(registry.given(StationRegistry.Issued.serial(certificate)), given -> judge(given, certificate));
    }

    Entrance judge(Optional<StationRegistry.Given> given, X509Certificate certificate) {
        Instant now = clock.instant();
        if (given.isEmpty()) {
            return new Entrance.Turned("certificate-unknown");
        }
        StationRegistry.Given known = given.get();
        if (known.revokedAt() != null) {
            return new Entrance.Turned("certificate-revoked");
        }
        if (!known.current() || !known.publicKey().equals(keyOf(certificate))) {
            return new Entrance.Turned("certificate-unknown");
        }
        boolean valid = now.isBefore(certificate.getNotAfter().toInstant())
                && !now.isBefore(certificate.getNotBefore().toInstant());
        return valid
                ? new Entrance.Welcome(known.station(), known.publicKey())
                : new Entrance.Turned("certificate-expired");
    }

    /// Of the certificate's station, and of no other.
    public Entrance sender(Entrance.Welcome certified, String station) {
        if (certified.station().equals(station)) {
            return certified;
        }
        alarm("other-station", certified.station());
        return new Entrance.Turned("other-station");
    }

    /// At a hub for this computer only, where there are no certificates: by the key that it showed first.
    /// @param publicKey as the station writes it; null where it shows none
    public Entrance shown(String station, @Nullable String publicKey) {
        if (publicKey == null || !key(publicKey)) {
            return new Entrance.Turned("key-refused");
        }
        return entrance(registry.shown(station, publicKey, clock.instant()), word -> switch (word) {
            case FIRST_SEEN, SAME -> new Entrance.Welcome(station, publicKey);
            case REVOKED -> new Entrance.Turned("station-revoked");
            case OTHER -> {
                alarm("other-key", station);
                yield new Entrance.Turned("other-key");
            }
        });
    }

    public void alarm(String kind, String station) {
        LOG.atWarn().addKeyValue("kind", kind).addKeyValue("station", station).log("alarm");
        if (!(registry.alarm(kind, station, clock.instant()) instanceof Stored.Done<Boolean>)) {
            LOG.atError().addKeyValue("kind", kind).log("the alarm is in this log only");
        }
    }

    private static <T> Entrance entrance(Stored<T> stored, Function<T, Entrance> judging) {
        return switch (stored) {
            case Stored.Done<T> done -> judging.apply(done.value());
            case Stored.Late<T> late -> new Entrance.Late();
            case Stored.Failed<T> failed -> new Entrance.NotNow(failed.incident());
        };
    }

    static String keyOf(X509Certificate certificate) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(certificate.getPublicKey().getEncoded());
    }

    private static boolean key(String base64) {
        try {
            return Es256.publicKey(Base64.getUrlDecoder().decode(base64)).isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
