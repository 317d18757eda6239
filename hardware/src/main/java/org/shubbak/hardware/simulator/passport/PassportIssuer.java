package org.shubbak.hardware.simulator.passport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.ExtensionsGenerator;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// A state that issues passports: its country certificate (CSCA), and the key that signs documents.
/// @param country what a station installs to believe these documents
/// @param signer certificate of the key that signs the documents
/// @param key signs the documents
public record PassportIssuer(X509Certificate country, X509Certificate signer, PrivateKey key) {
    static final Provider CRYPTO = new BouncyCastleProvider();
    private static final Duration VALID = Duration.ofDays(3650);

    /// @param state two letters, as certificates have it: `UT` for the specimen state, `PS`
    /// @param now the certificates are valid from the day before
    public static PassportIssuer of(String state, Instant now) {
        return of(state, now, "RSA", 2048);
    }

    /// @param algorithm of the key that signs the documents: `RSA` or `EC`
    public static PassportIssuer of(String state, Instant now, String algorithm, int size) {
        try {
            KeyPair root = pair("EC", 256);
            KeyPair signing = pair(algorithm, size);
            String country = "C=" + state + ",O=Made up,CN=Country " + state;
            String signer = "C=" + state + ",O=Made up,CN=Signer " + state;
            return new PassportIssuer(
                    certificate(country, country, root, root, now),
                    certificate(signer, country, signing, root, now),
                    signing.getPrivate());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every Java has these algorithms", e);
        }
    }

    private static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, CRYPTO);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(
            String subject, String issuer, KeyPair subjectKeys, KeyPair issuerKeys, Instant now)
            throws GeneralSecurityException, IOException {
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        V3TBSCertificateGenerator generator = new V3TBSCertificateGenerator();
        generator.setSerialNumber(new ASN1Integer(BigInteger.valueOf(subject.equals(issuer) ? 1 : 2)));
        generator.setSubject(new X500Name(subject));
        generator.setIssuer(new X500Name(issuer));
        generator.setStartDate(new Time(Date.from(now.minus(Duration.ofDays(1)))));
        generator.setEndDate(new Time(Date.from(now.plus(VALID))));
        generator.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(subjectKeys.getPublic().getEncoded()));
        generator.setSignature(algorithm);
        ExtensionsGenerator extensions = new ExtensionsGenerator();
        extensions.addExtension(Extension.basicConstraints, true, new BasicConstraints(subject.equals(issuer)));
        generator.setExtensions(extensions.generate());
        TBSCertificate body = generator.generateTBSCertificate();
        Signature signature = Signature.getInstance("SHA256withECDSA", CRYPTO);
        signature.initSign(issuerKeys.getPrivate());
        signature.update(body.getEncoded());
        ASN1EncodableVector whole = new ASN1EncodableVector();
        whole.add(body);
        whole.add(algorithm);
        whole.add(new DERBitString(signature.sign()));
        return (X509Certificate) CertificateFactory.getInstance("X.509", CRYPTO)
                .generateCertificate(new ByteArrayInputStream(new DERSequence(whole).getEncoded()));
    }

    @Override
    public String toString() {
        return "PassportIssuer[***]";
    }
}
