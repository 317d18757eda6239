package org.shubbak.hardware.idcard.chip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.shubbak.core.device.AccessKey;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.hardware.idcard.Mrz;
import org.shubbak.hardware.idcard.MrzReading;
import org.shubbak.hardware.simulator.passport.PassportFault;
import org.shubbak.hardware.simulator.passport.PassportIssuer;
import org.shubbak.hardware.simulator.passport.VirtualPassport;
import org.shubbak.hardware.simulator.passport.VirtualPassport.Access;

/// Made-up passports, all of one day and of two states.
final class Passports {
    static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String PSE =
            "P<PSEAL<NAJJAR<<YOUSEF<IBRAHIM<<<<<<<<<<<<<<" + "1234567<<4PSE9001158M2901145900000001<<<<<40";
    static final String UTO =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<" + "L898902C36UTO7408122F1204159ZE184226B<<<<<10";
    static final PassportIssuer ISSUER = PassportIssuer.of("PS", NOW);
    static final PassportIssuer OTHER_STATE = PassportIssuer.of("UT", NOW);

    private Passports() {}

    static VirtualPassport of(Access access, PassportFault fault) {
        return of(PSE, ISSUER, access, fault);
    }

    static VirtualPassport of(String zone, PassportIssuer issuer, Access access, PassportFault fault) {
        return new VirtualPassport(zone, issuer, access, fault, new Random(7));
    }

    static IdentityDocument document(String zone) {
        if (Mrz.read(List.of(zone), LocalDate.now(CLOCK)) instanceof MrzReading.Fields fields) {
            return fields.mrz().toDocument();
        }
        throw new AssertionError("no zone");
    }

    static AccessKey key() {
        return AccessKey.of(document(PSE)).orElseThrow();
    }

    static AccessKey wrongKey() {
        return AccessKey.Printed.of("1234567", "1990-01-15", "2029-01-15");
    }

    /// A folder with the country certificates of these issuers.
    static CountryCertificates countries(Path folder, PassportIssuer... issuers) {
        try {
            for (PassportIssuer issuer : issuers) {
                String state = issuer.equals(OTHER_STATE) ? "other" : "own";
                Files.write(folder.resolve(state + ".cer"), issuer.country().getEncoded());
            }
            return new CountryCertificates(folder);
        } catch (IOException | CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
