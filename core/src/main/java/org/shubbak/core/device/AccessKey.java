package org.shubbak.core.device;

import java.util.Optional;

/// What opens the chip of a document. Whoever has the document in front of them can read it off: a chip is never tried
/// with anything else. Prints nothing of itself.
public sealed interface AccessKey {

    /// From the machine readable zone, or typed by the person (ICAO Doc 9303-11, 4.3).
    /// @param documentNumber whole, in capitals and digits
    /// @param birthDate `YYMMDD`, with `<` for what the document leaves open
    /// @param expiryDate as the birth date
    record Printed(String documentNumber, String birthDate, String expiryDate) implements AccessKey {
        /// @throws IllegalArgumentException when a field has another form; the message does not repeat it
        public Printed {
            if (!documentNumber.matches("[A-Z0-9<]{1,30}")) {
                throw new IllegalArgumentException("a document number has capitals and digits only");
            }
            if (!birthDate.matches("[0-9<]{6}") || !expiryDate.matches("[0-9<]{6}")) {
                throw new IllegalArgumentException("a date has six digits: YYMMDD");
            }
        }

        /// From ISO dates, with `??` for what is left open.
        /// @throws IllegalArgumentException when a field has another form; the message does not repeat it
        public static Printed of(String documentNumber, String birthDate, String expiryDate) {
            return new Printed(documentNumber, six(birthDate), six(expiryDate));
        }

        private static String six(String iso) {
            if (!iso.matches("[0-9?]{4}-[0-9?]{2}-[0-9?]{2}")) {
                throw new IllegalArgumentException("a date is written YYYY-MM-DD");
            }
            return iso.substring(2).replace("-", "").replace('?', '<');
        }

        @Override
        public String toString() {
            return "Printed[***]";
        }
    }

    /// The six digits printed on the face of some cards. Opens a chip by PACE only.
    record CardAccessNumber(String digits) implements AccessKey {
        /// @throws IllegalArgumentException when it is not six digits
        public CardAccessNumber {
            if (!digits.matches("[0-9]{6}")) {
                throw new IllegalArgumentException("a card access number has six digits");
            }
        }

        @Override
        public String toString() {
            return "CardAccessNumber[***]";
        }
    }

    /// Empty for what has no machine readable zone, and for visas, which have no chip.
    static Optional<AccessKey> of(IdentityDocument document) {
        return switch (document.kind()) {
            case PASSPORT, ID_CARD ->
                Optional.of(Printed.of(document.number(), document.birthDate(), document.expiryDate()));
            case VISA, BARCODE -> Optional.empty();
        };
    }
}
