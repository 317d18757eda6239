package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.NationalId;
import org.shubbak.hardware.idcard.AimIdentifier.Symbology;

/// What a bar code reader sends: an AIM identifier where the technician has switched it on, then the content.
/// Understood are the nine-digit number, in digits of any script, and the licence card of AAMVA.
sealed interface Barcode {
    record Person(IdentityDocument document) implements Barcode {}

    /// Nine digits that no ID number has.
    record WrongNumber() implements Barcode {}

    record Unknown() implements Barcode {}

    /// Empty when this is not the content of a bar code.
    /// @param text one character a byte
    static Optional<Barcode> read(String text) {
        Optional<AimIdentifier> aim = AimIdentifier.of(text);
        if (aim.map(AimIdentifier::symbology).filter(Symbology.OCR::equals).isPresent()) {
            return Optional.empty();
        }
        String content = aim.isPresent() ? text.substring(AimIdentifier.LENGTH) : text;
        if (Aamva.begins(content)) {
            return Optional.of(Aamva.read(content)
                    .map(Aamva::document)
                    .<Barcode>map(Person::new)
                    .orElseGet(Unknown::new));
        }
        return switch (NationalId.check(bare(content, aim))) {
            case VALID -> Optional.of(new Person(number(InputText.normalise(bare(content, aim)))));
            case WRONG_CHECK_DIGIT, REFUSED -> Optional.of(new WrongNumber());
            case NOT_NINE_DIGITS -> aim.<Barcode>map(none -> new Unknown());
        };
    }

    /// Without group separators, suffixes, and the asterisks that Code 39 begins and ends with.
    private static String bare(String content, Optional<AimIdentifier> aim) {
        String bare = utf8(content).replaceAll("\\p{Cntrl}", "").strip();
        boolean asterisks = aim.map(AimIdentifier::symbology)
                .filter(Symbology.CODE_39::equals)
                .isPresent();
        return asterisks ? bare.replaceAll("^\\*|\\*$", "") : bare;
    }

    private static String utf8(String bytes) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes;
        }
    }

    private static IdentityDocument number(String digits) {
        return new IdentityDocument(IdentityDocument.Kind.BARCODE, "", "", digits, "", "", "", "", "");
    }
}
