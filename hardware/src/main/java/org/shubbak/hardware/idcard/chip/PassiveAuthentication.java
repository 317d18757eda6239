package org.shubbak.hardware.idcard.chip;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.shubbak.core.device.Authentication;

/// Whether the data groups are as a state signed them (ICAO Doc 9303-11, 5.1).
record PassiveAuthentication(CountryCertificates countries, LocalDate today) {

    /// @param groups what was read, by the number of the group
    /// @param issuer the three letters of the machine readable zone in group 1
    Authentication judge(SecurityObject list, Map<Integer, byte[]> groups, String issuer) throws ChipFault {
        try {
            for (Map.Entry<Integer, byte[]> group : groups.entrySet()) {
                if (!list.lists(group.getKey(), group.getValue())) {
                    return Authentication.TAMPERED;
                }
            }
            Optional<X509Certificate> signer = list.signerCertificate();
            if (signer.isEmpty()) {
                return Authentication.ISSUER_UNKNOWN;
            }
            if (!list.signedBy(signer.get())) {
                return Authentication.TAMPERED;
            }
            return countries.vouchFor(signer.get(), issuer, today)
                    ? Authentication.VERIFIED
                    : Authentication.ISSUER_UNKNOWN;
        } catch (SignatureException e) {
            // It does not even have the form of a signature.
            return Authentication.TAMPERED;
        } catch (GeneralSecurityException e) {
            // An algorithm or a key that nobody here can check proves nothing, and accuses nobody.
            return Authentication.ISSUER_UNKNOWN;
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | ClassCastException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            throw ChipFault.unreadable("chip.damaged");
        }
    }
}
