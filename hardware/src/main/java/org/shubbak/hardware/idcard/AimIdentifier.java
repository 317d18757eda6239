package org.shubbak.hardware.idcard;

import java.util.Optional;

/// What stands before a read where the technician has switched it on: `]`, a letter for the symbology, and a modifier
/// (ISO/IEC 15424).
///
/// @param groups whether the content is of GS1, whose parts are separated by GS (`1D`)
record AimIdentifier(Symbology symbology, boolean groups) {
    static final int LENGTH = 3;

    enum Symbology {
        PDF417,
        QR,
        DATA_MATRIX,
        AZTEC,
        CODE_128,
        CODE_39,
        EAN,
        /// Letters read by an imager: a machine readable zone.
        OCR,
        OTHER
    }

    static Optional<AimIdentifier> of(String text) {
        if (text.length() < LENGTH || text.charAt(0) != ']') {
            return Optional.empty();
        }
        char letter = text.charAt(1);
        char modifier = text.charAt(2);
        if (!letterOrDigit(letter) || letter <= '9' || !letterOrDigit(modifier)) {
            return Optional.empty();
        }
        return Optional.of(
                switch (letter) {
                    case 'L' -> new AimIdentifier(Symbology.PDF417, false);
                    case 'Q' -> new AimIdentifier(Symbology.QR, modifier == '3' || modifier == '4');
                    case 'd' -> new AimIdentifier(Symbology.DATA_MATRIX, modifier == '2' || modifier == '5');
                    case 'z' -> new AimIdentifier(Symbology.AZTEC, modifier == '1' || modifier == '4');
                    case 'C' -> new AimIdentifier(Symbology.CODE_128, modifier == '1');
                    case 'A' -> new AimIdentifier(Symbology.CODE_39, false);
                    case 'E' -> new AimIdentifier(Symbology.EAN, false);
                    case 'o' -> new AimIdentifier(Symbology.OCR, false);
                    default -> new AimIdentifier(Symbology.OTHER, false);
                });
    }

    private static boolean letterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
