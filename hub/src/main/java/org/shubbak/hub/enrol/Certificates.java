package org.shubbak.hub.enrol;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// How the three kinds of certificate look (RFC 5280).
record Certificates(Clock clock, SecureRandom random) {
    static final Duration STATION = Duration.ofDays(90);
    static final Duration SERVER = Duration.ofDays(90);

    private static final Duration AUTHORITY = Duration.ofDays(20 * 365);

    /// A certificate begins in the past, because no two clocks agree. That of the hub is made anew at every start, and
    /// a
    /// station that is a month behind must not be cut off by it.
    private static final Duration SKEW = Duration.ofDays(1);

    private static final Duration SERVER_SKEW = Duration.ofDays(35);

    private static final int SERIAL_BITS = 120;
    private static final X500Name AUTHORITY_NAME = name("Shubbak hub", "");

    private interface Extending {
        void with(X509v3CertificateBuilder certificate, JcaX509ExtensionUtils identifiers)
                throws IOException, GeneralSecurityException;
    }

    private record Subject(X500Name name, PublicKey key, Duration since, Duration lasts) {}

    X509Certificate authority(KeyPair pair) {
        Subject subject = new Subject(AUTHORITY_NAME, pair.getPublic(), SERVER_SKEW, AUTHORITY);
        return sign(subject, AUTHORITY_NAME, pair.getPrivate(), (certificate, identifiers) -> {
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            certificate.addExtension(
                    Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(pair.getPublic()));
        });
    }

    X509Certificate station(
            String station, String office, PublicKey key, PrivateKey signer, X509Certificate authority) {
        Subject subject = new Subject(name(station, office), key, SKEW, STATION);
        return leaf(subject, KeyPurposeId.id_kp_clientAuth, List.of(), signer, authority);
    }

    /// @param names host names and addresses
    X509Certificate server(PublicKey key, List<String> names, PrivateKey signer, X509Certificate authority) {
        Subject subject = new Subject(name("Shubbak hub server", ""), key, SERVER_SKEW, SERVER);
        List<GeneralName> all = names.stream()
                .map(name -> new GeneralName(address(name) ? GeneralName.iPAddress : GeneralName.dNSName, name))
                .toList();
        return leaf(subject, KeyPurposeId.id_kp_serverAuth, all, signer, authority);
    }

    private X509Certificate leaf(
            Subject subject,
            KeyPurposeId purpose,
            List<GeneralName> names,
            PrivateKey signer,
            X509Certificate authority) {
        return sign(subject, AUTHORITY_NAME, signer, (certificate, identifiers) -> {
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            certificate.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
            certificate.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    identifiers.createAuthorityKeyIdentifier(authority.getPublicKey()));
            if (!names.isEmpty()) {
                certificate.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(names.toArray(GeneralName[]::new)));
            }
        });
    }

    private X509Certificate sign(Subject subject, X500Name issuer, PrivateKey signer, Extending extending) {
        Instant now = clock.instant();
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS),
                Date.from(now.minus(subject.since())),
                Date.from(now.plus(subject.lasts())),
                subject.name(),
                SubjectPublicKeyInfo.getInstance(subject.key().getEncoded()));
        try {
            extending.with(builder, new JcaX509ExtensionUtils());
            return new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(signer)));
        } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X500Name name(String common, String office) {
        X500NameBuilder name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, common);
        return office.isEmpty() ? name.build() : name.addRDN(BCStyle.OU, office).build();
    }

    static boolean address(String name) {
        return name.contains(":") || name.matches("\\d{1,3}(\\.\\d{1,3}){3}");
    }
}
