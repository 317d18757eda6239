package org.shubbak.core.identity;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.shubbak.core.text.Problem;

/// Which hub a station believes: one whose certificate comes from the one authority, bears the address that was asked
/// for,
/// and is valid at the station's clock. Nobody else in the world is asked. Any thread.
final class HubTrust extends X509ExtendedTrustManager {
    private final Function<X509Certificate[], Optional<X509Certificate>> authority;
    private final Clock clock;

    /// The certificates are in order, and none of them is of the authority that is trusted.
    static final class OtherAuthority extends CertificateException {
        private static final long serialVersionUID = 1L;

        OtherAuthority() {
            super("not the authority of this station's hub");
        }
    }

    private HubTrust(Function<X509Certificate[], Optional<X509Certificate>> authority, Clock clock) {
        this.authority = authority;
        this.clock = clock;
    }

    static HubTrust in(X509Certificate authority, Clock clock) {
        return new HubTrust(chain -> Optional.of(authority), clock);
    }

    /// For the first time: the authority is the one that the code speaks of.
    static HubTrust by(EnrolCode code, Clock clock) {
        return new HubTrust(chain -> Optional.of(chain[chain.length - 1]).filter(code::fits), clock);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        standard(chain).checkServerTrusted(chain, authType, engine);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        standard(chain).checkServerTrusted(chain, authType, socket);
    }

    /// Without the connection nobody can say whose address it is.
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("the address cannot be checked");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a station serves nobody");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    private X509ExtendedTrustManager standard(X509Certificate[] chain) throws CertificateException {
        X509Certificate trusted = authority.apply(chain).orElseThrow(OtherAuthority::new);
        try {
            if (!chain[0].equals(trusted)) {
                chain[0].verify(trusted.getPublicKey());
            }
        } catch (GeneralSecurityException e) {
            throw new OtherAuthority();
        }
        try {
            PKIXBuilderParameters rules =
                    new PKIXBuilderParameters(Set.of(new TrustAnchor(trusted, null)), new X509CertSelector());
            rules.setRevocationEnabled(false);
            rules.setDate(Date.from(clock.instant()));
            TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(new CertPathTrustManagerParameters(rules));
            for (TrustManager manager : factory.getTrustManagers()) {
                if (manager instanceof X509ExtendedTrustManager standard) {
                    return standard;
                }
            }
            throw new IllegalStateException("this Java checks no certificates");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What a broken connection says about trust; empty where it broke for another reason.
    static Optional<Problem> reason(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException
                    || (cause instanceof CertPathValidatorException path && untimely(path))) {
                return Optional.of(Problem.of("identity.checkClock"));
            }
            if (cause instanceof CertificateException && cause.getCause() == null) {
                return Optional.of(Problem.of("identity.otherHub"));
            }
            if (refusedByHub(cause)) {
                return Optional.of(Problem.of("identity.unknown"));
            }
        }
        return Optional.empty();
    }

    private static boolean untimely(CertPathValidatorException fault) {
        return fault.getReason() == BasicReason.EXPIRED || fault.getReason() == BasicReason.NOT_YET_VALID;
    }

    /// A hub that does not know the authority of this station's certificate ends the handshake with one of these.
    private static boolean refusedByHub(Throwable fault) {
        String words = String.valueOf(fault.getMessage());
        return fault instanceof javax.net.ssl.SSLException
                && words.matches(".*alert: (certificate_unknown|bad_certificate|unknown_ca|access_denied).*");
    }
}
