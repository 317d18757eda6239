package org.shubbak.hub.enrol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.shubbak.core.identity.EnrolCode;
import org.shubbak.core.identity.Es256;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.text.Incident;
import org.shubbak.core.text.Problem;

/// The hub's own authority, made at its first start and kept under `ca/`: it says which computers are stations, and
/// stations believe nobody else. Any thread.
public final class Authority implements Signer {
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final Certificates certificates;
    private final SecureRandom random;

    public sealed interface Opening {
        record Opened(Authority authority) implements Opening {}

        record Refused(Problem problem, Incident incident) implements Opening {}
    }

    private Authority(PrivateKey key, X509Certificate certificate, Clock clock, SecureRandom random) {
        this.key = key;
        this.certificate = certificate;
        this.certificates = new Certificates(clock, random);
        this.random = random;
    }

    /// @param data the hub's folder
    public static Opening open(Path data, Clock clock, SecureRandom random) {
        Path folder = data.resolve("ca");
        AuthorityFiles files = new AuthorityFiles(folder);
        try {
            if (!files.exist()) {
                KeyPair pair = Es256.newPair(random);
                byte[] made = new Certificates(clock, random).authority(pair).getEncoded();
                boolean first =
                        files.create(pem("PRIVATE KEY", pair.getPrivate().getEncoded()), pem("CERTIFICATE", made));
                if (!first && !files.exist()) {
                    throw new IOException("another process made it and took it away");
                }
            }
            return new Opening.Opened(read(files, clock, random));
        } catch (IOException | IllegalArgumentException e) {
            return new Opening.Refused(Problem.of("hub.authorityUnreadable", folder.toString()), Incident.of(e));
        } catch (GeneralSecurityException e) {
            return new Opening.Refused(Problem.of("hub.authorityDamaged", folder.toString()), Incident.of(e));
        }
    }

    private static Authority read(AuthorityFiles files, Clock clock, SecureRandom random)
            throws IOException, GeneralSecurityException {
        PrivateKey key = KeyFactory.getInstance("EC")
                .generatePrivate(new PKCS8EncodedKeySpec(der(Files.readAllBytes(files.key()))));
        byte[] written = Files.readAllBytes(files.certificate());
        if (!(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(written))
                instanceof X509Certificate certificate)) {
            throw new GeneralSecurityException("not a certificate");
        }
        byte[] probe = "ca".getBytes(UTF_8);
        if (!Es256.verify(certificate.getPublicKey(), probe, Es256.sign(key, probe))) {
            throw new GeneralSecurityException("key and certificate do not belong together");
        }
        return new Authority(key, certificate, clock, random);
    }

    /// What the hub itself says, such as its list of stations.
    @Override
    public byte[] sign(byte[] message) {
        return Es256.sign(key, message);
    }

    @Override
    public byte[] publicKey() {
        return certificate.getPublicKey().getEncoded();
    }

    public X509Certificate certificate() {
        return certificate;
    }

    X509Certificate station(String station, String office, PublicKey stationKey) {
        return certificates.station(station, office, stationKey, key, certificate);
    }

    X509Certificate server(PublicKey serverKey, List<String> names) {
        return certificates.server(serverKey, names, key, certificate);
    }

    EnrolCode newCode() {
        return EnrolCode.make(certificate, random);
    }

    /// Under which a code is kept: who has the database alone cannot try codes against it.
    String hash(String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update("shubbak enrol code 1\n".getBytes(UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean issued(X509Certificate other) {
        try {
            other.verify(certificate.getPublicKey());
            return other.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static byte[] pem(String kind, byte[] der) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return ("-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n").getBytes(UTF_8);
    }

    private static byte[] der(byte[] pem) {
        return Base64.getMimeDecoder().decode(new String(pem, UTF_8).replaceAll("-----[A-Z ]+-----", ""));
    }
}
