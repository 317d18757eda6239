package org.shubbak.core.device;

import org.jspecify.annotations.Nullable;

/// The fields of a document as they were printed on it, after every check digit agreed. Dates are ISO with `??` for the
/// parts the document leaves open (`1974-08-??`).
/// @param kind what was read
/// @param issuer issuing state or organisation, as three letters (ICAO Doc 9303-3), empty for a bar code
/// @param number the document's own number, which is not the nine-digit number of the person
/// @param personalNumber the nine-digit number where the document carries one that can be it; always to be confirmed by
///     the person, because no authority has said which field holds it
public record IdentityDocument(
        Kind kind,
        String issuer,
        String number,
        @Nullable String personalNumber,
        String surname,
        String givenNames,
        String birthDate,
        String expiryDate,
        String sex) {

    public enum Kind {
        PASSPORT,
        ID_CARD,
        VISA,
        BARCODE
    }

    @Override
    public String toString() {
        return "IdentityDocument[" + kind + " ***]";
    }
}
