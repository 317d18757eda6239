package org.shubbak.hardware.idcard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shubbak.core.device.DocumentPart;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.text.NationalId;

/// The fields of a machine readable zone (ICAO Doc 9303-3), as read.
/// @param documentNumber whole, also where it runs on into the optional data
/// @param nameTruncated the name fills its field to the end: never the full legal name
/// @param birthDate ISO, with `??` for what the document leaves open; as read also where there is no such day
/// @param sex `M`, `F`, `X` for unspecified
/// @param optional the issuer's own data, without fillers; a card may have two
/// @param problems empty means accepted: every check digit agrees, every field has its form, every full date exists
/// @param corrections never silent, and never without a problem of the same field
public record Mrz(
        MrzFormat format,
        String documentCode,
        String issuer,
        String documentNumber,
        String nationality,
        String surname,
        String givenNames,
        boolean nameTruncated,
        String birthDate,
        String expiryDate,
        String sex,
        List<String> optional,
        List<MrzProblem> problems,
        List<MrzCorrection> corrections) {

    public Mrz {
        optional = List.copyOf(optional);
        problems = List.copyOf(problems);
        corrections = List.copyOf(corrections);
    }

    /// @param lines two or three, or one run of 72, 88 or 90 characters
    /// @param today decides the century of the dates
    public static MrzReading read(List<String> lines, LocalDate today) {
        return switch (MrzShape.of(lines)) {
            case MrzShape.Sound sound -> new MrzDoubt(sound.format(), today).read(sound.lines());
            case MrzShape.Unsound unsound -> unsound.reading();
        };
    }

    /// The nine-digit number, where the issuer's data can be it. No authority has said that it is: the person confirms.
    public Optional<String> personalNumber() {
        return optional.stream()
                .filter(text -> text.matches("[0-9]{9}") && NationalId.check(text) == NationalId.VALID)
                .findFirst();
    }

    /// The same with one correction more.
    Mrz with(MrzCorrection correction) {
        List<MrzCorrection> all = new ArrayList<>(corrections);
        all.add(correction);
        return new Mrz(
                format,
                documentCode,
                issuer,
                documentNumber,
                nationality,
                surname,
                givenNames,
                nameTruncated,
                birthDate,
                expiryDate,
                sex,
                optional,
                problems,
                all);
    }

    /// What a person has to compare when this was corrected. A corrected check digit stands nowhere for itself: then it
    /// is what it checks.
    List<DocumentPart> correctedParts() {
        Set<DocumentPart> parts = EnumSet.noneOf(DocumentPart.class);
        for (MrzCorrection correction : corrections) {
            switch (correction.field()) {
                case "name" -> parts.add(DocumentPart.NAME);
                case "documentNumber" -> parts.add(DocumentPart.NUMBER);
                case "birthDate" -> parts.add(DocumentPart.BIRTH_DATE);
                case "expiryDate" -> parts.add(DocumentPart.EXPIRY_DATE);
                case "issuer", "nationality" -> parts.add(DocumentPart.ISSUER);
                default -> parts.addAll(List.of(DocumentPart.NAME, DocumentPart.NUMBER, DocumentPart.BIRTH_DATE));
            }
        }
        return List.copyOf(parts);
    }

    public IdentityDocument toDocument() {
        IdentityDocument.Kind kind = switch (format) {
            case TD3 -> IdentityDocument.Kind.PASSPORT;
            case TD1, TD2 -> IdentityDocument.Kind.ID_CARD;
            case MRVA, MRVB -> IdentityDocument.Kind.VISA;
        };
        return new IdentityDocument(
                kind,
                issuer,
                documentNumber,
                personalNumber().orElse(null),
                surname,
                givenNames,
                birthDate,
                expiryDate,
                sex);
    }

    @Override
    public String toString() {
        return "Mrz[" + format + " ***]";
    }
}
