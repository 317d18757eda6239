package org.shubbak.core.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.EnrolAnswer;
import org.shubbak.core.sync.wire.EnrolJson;
import org.shubbak.core.sync.wire.EnrolRequest;
import org.shubbak.core.text.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the hub for this station's certificate: once with a code, and again before it ends. Blocks on the network; one
/// thread at a time.
public final class Enrolment {
    /// A certificate is renewed when less than this is left.
    public static final Duration RENEWED_BEFORE = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final StationIdentity identity;
    private final EnrolmentFile file;
    private final Clock clock;
    private final SecureRandom random;

    /// What the station has from its hub.
    public sealed interface Standing {
        record Has(Enrolled enrolled) implements Standing {}

        /// Nothing yet, or nothing that can still be used: somebody has to enrol the station.
        record HasNot(Problem problem) implements Standing {}
    }

    public Enrolment(StationIdentity identity, Clock clock, SecureRandom random) {
        this.identity = identity;
        this.file = identity.enrolment();
        this.clock = clock;
        this.random = random;
    }

    public byte[] publicKey() {
        return identity.publicKey();
    }

    public Standing standing() {
        return switch (file.read()) {
            case EnrolmentFile.Content.Missing missing -> hasNot("identity.notEnrolled");
            case EnrolmentFile.Content.Unreadable unreadable -> hasNot("identity.unreadable");
            case EnrolmentFile.Content.Damaged damaged -> hasNot("identity.enrolmentDamaged");
            case EnrolmentFile.Content.Read read ->
                ours(read.enrolled().certificate())
                        ? new Standing.Has(read.enrolled())
                        : hasNot("identity.enrolmentDamaged");
        };
    }

    /// @param hub with `https://`
    /// @param typed as the technician typed it
    public EnrolOutcome enrol(URI hub, String typed) {
        Optional<EnrolCode> code = EnrolCode.typed(typed);
        if (!HubAddress.secure(hub) || hub.getHost() == null) {
            return refused("identity.needsTls");
        }
        if (code.isEmpty()) {
            return refused("identity.codeForm");
        }
        String secret = code.get().secret();
        String key = base64(identity.publicKey());
        String proof = base64(identity.sign(EnrolCode.proof(secret, key)));
        try (HttpClient http = client(HubTrust.by(code.get(), clock), null)) {
            HubCall call = HubCall.to(http, hub, "/v1/enrol");
            return switch (call.post(EnrolJson.write(new EnrolRequest(secret, key, proof)))) {
                case HubCall.Reply.Not not -> new EnrolOutcome.Refused(whileEnrolling(not.problem()));
                case HubCall.Reply.Given given ->
                    keep(hub, given.answer(), authority -> code.get().fits(authority));
            };
        }
    }

    private static Problem whileEnrolling(Problem problem) {
        return problem.code().equals("identity.otherHub") ? Problem.of("identity.codeOtherHub") : problem;
    }

    public boolean due(Enrolled enrolled) {
        return clock.instant()
                .plus(RENEWED_BEFORE)
                .isAfter(enrolled.certificate().getNotAfter().toInstant());
    }

    /// @param hub where it is today
    public EnrolOutcome renew(URI hub, Enrolled enrolled) {
        try (HttpClient http = client(enrolled)) {
            HubCall call = HubCall.to(http, hub, "/v1/enrol/renew");
            return switch (call.post("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
                case HubCall.Reply.Not not -> new EnrolOutcome.Refused(not.problem());
                case HubCall.Reply.Given given -> keep(hub, given.answer(), enrolled.authority()::equals);
            };
        }
    }

    /// A client that shows this certificate and believes only this hub. The caller closes it.
    public HttpClient client(Enrolled enrolled) {
        return client(HubTrust.in(enrolled.authority(), clock), enrolled.certificate());
    }

    /// TLS 1.3 with the station's certificate, to the hub's own authority only.
    public SSLContext tls(Enrolled enrolled) {
        return tls(HubTrust.in(enrolled.authority(), clock), enrolled.certificate());
    }

    private HttpClient client(HubTrust trust, @Nullable X509Certificate certificate) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(new String[] {"TLSv1.3"});
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .sslContext(tls(trust, certificate))
                .sslParameters(parameters)
                .build();
    }

    private SSLContext tls(HubTrust trust, @Nullable X509Certificate certificate) {
        KeyManager[] keys = certificate == null
                ? new KeyManager[0]
                : new KeyManager[] {new StationKeys(identity.privateKey(), certificate)};
        try {
            SSLContext context = SSLContext.getInstance("TLSv1.3");
            context.init(keys, new TrustManager[] {trust}, random);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Believed {
        boolean test(X509Certificate authority);
    }

    private EnrolOutcome keep(URI hub, EnrolAnswer answer, Believed believed) {
        try {
            X509Certificate certificate = EnrolmentFile.certificate(bytes(answer.certificate()));
            X509Certificate authority = EnrolmentFile.certificate(bytes(answer.authority()));
            certificate.verify(authority.getPublicKey());
            if (!believed.test(authority) || !ours(certificate)) {
                return refused("identity.notGiven");
            }
            Enrolled enrolled = new Enrolled(hub, answer.station(), answer.office(), certificate, authority);
            file.write(enrolled, random);
            LOG.atInfo()
                    .addKeyValue("station", enrolled.station())
                    .addKeyValue("until", certificate.getNotAfter().toInstant())
                    .log("certificate received");
            return new EnrolOutcome.Done(enrolled);
        } catch (GeneralSecurityException e) {
            return refused("identity.notGiven");
        } catch (IOException e) {
            LOG.error("the certificate cannot be kept: {}", e.getClass().getSimpleName());
            return refused("identity.notKept");
        }
    }

    private boolean ours(X509Certificate certificate) {
        return Arrays.equals(certificate.getPublicKey().getEncoded(), identity.publicKey());
    }

    private static EnrolOutcome refused(String code) {
        return new EnrolOutcome.Refused(Problem.of(code));
    }

    private static Standing hasNot(String code) {
        return new Standing.HasNot(Problem.of(code));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) throws CertificateException {
        try {
            return Base64.getUrlDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new CertificateException("not base64url", e);
        }
    }
}
