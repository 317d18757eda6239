package org.shubbak.hardware.idcard.chip;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The certificates of the states that this station believes (CSCA, ICAO Doc 9303-12): files in one folder, `.cer`,
/// `.der` or `.pem`. Looked at anew for each document, so that a technician who adds one need not start anything again.
/// Lists of revoked certificates are not looked at.
public record CountryCertificates(Path folder) {
    private static final Logger LOG = LoggerFactory.getLogger(CountryCertificates.class);
    private static final Pattern COUNTRY = Pattern.compile("(?:^|[,+])C=([A-Za-z]{2})(?:[,+]|$)");
    /// Codes of machine readable zones that ISO 3166 does not have (Doc 9303-3, 5).
    private static final Map<String, String> OTHER_CODES =
            Map.of("DE", "D", "UT", "UTO", "EU", "EUE", "UN", "UNO", "KS", "RKS", "XK", "RKS");

    /// True when an installed certificate, valid on that day, has issued this one, and both are of the state that
    /// issued
    /// the document.
    /// @param issuer the three letters of the machine readable zone
    boolean vouchFor(X509Certificate signer, String issuer, LocalDate day) {
        Instant when = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return valid(signer, when)
                && issuer.equals(state(signer))
                && installed().stream()
                        .filter(country -> country.getSubjectX500Principal().equals(signer.getIssuerX500Principal()))
                        .filter(country -> country.getBasicConstraints() >= 0 && valid(country, when))
                        .anyMatch(country -> issued(country, signer));
    }

    private static boolean issued(X509Certificate country, X509Certificate signer) {
        try {
            signer.verify(country.getPublicKey(), SecurityObject.CRYPTO);
            return true;
        } catch (GeneralSecurityException e) {
            // An earlier or later key of the same state.
            return false;
        }
    }

    private static boolean valid(X509Certificate certificate, Instant when) {
        return !when.isBefore(certificate.getNotBefore().toInstant())
                && !when.isAfter(certificate.getNotAfter().toInstant());
    }

    /// As a machine readable zone writes it; empty when the certificate names none.
    private static String state(X509Certificate certificate) {
        Matcher name = COUNTRY.matcher(certificate.getSubjectX500Principal().getName());
        if (!name.find()) {
            return "";
        }
        String two = name.group(1).toUpperCase(Locale.ROOT);
        try {
            return OTHER_CODES.getOrDefault(two, Locale.of("", two).getISO3Country());
        } catch (MissingResourceException e) {
            return OTHER_CODES.getOrDefault(two, "");
        }
    }

    private List<X509Certificate> installed() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("(?i).*\\.(cer|der|pem)"))
                    .sorted()
                    .flatMap(CountryCertificates::read)
                    .toList();
        } catch (IOException e) {
            // Most stations have none.
            return List.of();
        }
    }

    private static Stream<X509Certificate> read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509", SecurityObject.CRYPTO).generateCertificates(in).stream()
                    .map(X509Certificate.class::cast);
        } catch (IOException | CertificateException e) {
            LOG.warn("{} is no country certificate and is left out", file);
            return Stream.empty();
        }
    }
}
