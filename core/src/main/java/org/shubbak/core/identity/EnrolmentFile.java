package org.shubbak.core.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Optional;

/// `keys/hub.enrolment`: what the hub gave to this station, sealed like its key, so that nobody can put another
/// authority
/// in its place.
record EnrolmentFile(SealedFile file) {
    static final String NAME = "hub.enrolment";
    static final String PURPOSE = "enrolment at the hub";

    sealed interface Content {
        record Read(Enrolled enrolled) implements Content {}

        record Missing() implements Content {}

        record Damaged() implements Content {}

        record Unreadable() implements Content {}
    }

    Content read() {
        return switch (file.read()) {
            case SealedFile.Content.Missing missing -> new Content.Missing();
            case SealedFile.Content.Damaged damaged -> new Content.Damaged();
            case SealedFile.Content.Unreadable unreadable -> new Content.Unreadable();
            case SealedFile.Content.Opened opened ->
                read(opened.plain()).<Content>map(Content.Read::new).orElseGet(Content.Damaged::new);
        };
    }

    void write(Enrolled enrolled, SecureRandom random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeUTF(enrolled.hub().toString());
        out.writeUTF(enrolled.station());
        out.writeUTF(enrolled.office());
        write(out, enrolled.certificate());
        write(out, enrolled.authority());
        file.replace(bytes.toByteArray(), random);
    }

    String setAside(Clock clock) throws IOException {
        return file.setAside(clock);
    }

    private static void write(DataOutputStream out, X509Certificate certificate) throws IOException {
        try {
            byte[] der = certificate.getEncoded();
            out.writeInt(der.length);
            out.write(der);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Enrolled> read(ByteBuffer plain) {
        byte[] bytes = new byte[plain.remaining()];
        plain.get(bytes);
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            return Optional.of(
                    new Enrolled(new URI(in.readUTF()), in.readUTF(), in.readUTF(), certificate(in), certificate(in)));
        } catch (IOException | URISyntaxException | CertificateException e) {
            return Optional.empty();
        }
    }

    private static X509Certificate certificate(DataInputStream in) throws IOException, CertificateException {
        return certificate(in.readNBytes(in.readInt()));
    }

    static X509Certificate certificate(byte[] der) throws CertificateException {
        if (CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                instanceof X509Certificate certificate) {
            return certificate;
        }
        throw new CertificateException("not an X.509 certificate");
    }
}
