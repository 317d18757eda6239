package org.shubbak.hub.enrol;

import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.shubbak.core.identity.EnrolCode;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.sync.wire.EnrolAnswer;
import org.shubbak.core.sync.wire.EnrolRequest;
import org.shubbak.core.text.Incident;
import org.shubbak.hub.store.Stored;

/// Gives out codes and certificates. Any thread.
public final class Enrolling {
    public static final Duration CODE_LIVES = Duration.ofHours(24);

    /// How long after its end a certificate still speaks for its renewal, and for nothing else.
    static final Duration GRACE = Duration.ofDays(400);

    private final Authority authority;
    private final StationRegistry registry;
    private final StationDoor door;
    private final Clock clock;
    private final Tries tries;

    public sealed interface Outcome {
        record Given(EnrolAnswer answer) implements Outcome {}

        record Refused(String code) implements Outcome {}

        record NotNow(Incident incident) implements Outcome {}

        record Late() implements Outcome {}
    }

    public Enrolling(Authority authority, StationRegistry registry, Clock clock) {
        this.authority = authority;
        this.registry = registry;
        this.door = new StationDoor(registry, clock);
        this.clock = clock;
        this.tries = new Tries(clock);
    }

    /// The code, once it is on the disk.
    public Stored<EnrolCode> code(String station, String office) {
        EnrolCode code = authority.newCode();
        Instant now = clock.instant();
        StationRegistry.NewCode kept =
                new StationRegistry.NewCode(authority.hash(code.secret()), station, office, now.plus(CODE_LIVES));
        return switch (registry.add(kept, now)) {
            case Stored.Done<Boolean> done -> new Stored.Done<>(code);
            case Stored.Late<Boolean> late -> new Stored.Late<>();
            case Stored.Failed<Boolean> failed -> new Stored.Failed<>(failed.incident());
        };
    }

    /// @param from the address that asks, which may not guess for ever
    public Outcome enrol(EnrolRequest request, String from) {
        if (!tries.open(from)) {
            return new Outcome.Refused("too-many-tries");
        }
        Optional<PublicKey> key = bytes(request.publicKey()).flatMap(Es256::publicKey);
        if (key.isEmpty()) {
            return new Outcome.Refused("key-refused");
        }
        boolean holds = bytes(request.proof())
                .map(proof -> Es256.verify(key.get(), EnrolCode.proof(request.code(), request.publicKey()), proof))
                .orElse(false);
        if (!holds) {
            return new Outcome.Refused("proof-refused");
        }
        StationRegistry.Issuing issuing = (station, office) ->
                new StationRegistry.Issued(authority.station(station, office, key.get()), request.publicKey());
        return switch (registry.redeem(authority.hash(request.code()), issuing, clock.instant())) {
            case Stored.Late<StationRegistry.Redemption> late -> new Outcome.Late();
            case Stored.Failed<StationRegistry.Redemption> failed -> new Outcome.NotNow(failed.incident());
            case Stored.Done<StationRegistry.Redemption> done -> outcome(done.value(), from);
        };
    }

    private Outcome outcome(StationRegistry.Redemption redemption, String from) {
        return switch (redemption) {
            case StationRegistry.Redemption.Enrolled enrolled ->
                given(enrolled.station(), enrolled.office(), enrolled.issued().certificate());
            case StationRegistry.Redemption.Unknown unknown -> {
                tries.wrong(from);
                yield new Outcome.Refused("code-unknown");
            }
            case StationRegistry.Redemption.Used used -> new Outcome.Refused("code-used");
            case StationRegistry.Redemption.Expired expired -> new Outcome.Refused("code-expired");
        };
    }

    /// For the same key, also when the certificate has ended but is known and not revoked.
    public Outcome renew(X509Certificate shown) {
        String serial = StationRegistry.Issued.serial(shown);
        return switch (registry.given(serial)) {
            case Stored.Late<Optional<StationRegistry.Given>> late -> new Outcome.Late();
            case Stored.Failed<Optional<StationRegistry.Given>> failed -> new Outcome.NotNow(failed.incident());
            case Stored.Done<Optional<StationRegistry.Given>> done -> renew(done.value(), shown, serial);
        };
    }

    private Outcome renew(Optional<StationRegistry.Given> given, X509Certificate shown, String serial) {
        Entrance entrance = door.judge(given, shown);
        boolean expired =
                entrance instanceof Entrance.Turned turned && turned.code().equals("certificate-expired");
        if (entrance instanceof Entrance.Turned turned && !expired) {
            return new Outcome.Refused(turned.code());
        }
        Instant now = clock.instant();
        if (now.isAfter(shown.getNotAfter().toInstant().plus(GRACE))) {
            return new Outcome.Refused("certificate-too-old");
        }
        StationRegistry.Given known = given.orElseThrow();
        X509Certificate next = authority.station(known.station(), known.office(), shown.getPublicKey());
        return switch (registry.renewed(serial, new StationRegistry.Issued(next, known.publicKey()), now)) {
            case Stored.Late<Boolean> late -> new Outcome.Late();
            case Stored.Failed<Boolean> failed -> new Outcome.NotNow(failed.incident());
            case Stored.Done<Boolean> done ->
                done.value()
                        ? given(known.station(), known.office(), next)
                        : new Outcome.Refused("certificate-revoked");
        };
    }

    private Outcome given(String station, String office, X509Certificate certificate) {
        return new Outcome.Given(
                new EnrolAnswer(station, office, base64(certificate), base64(authority.certificate())));
    }

    private static String base64(X509Certificate certificate) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> bytes(String base64) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
