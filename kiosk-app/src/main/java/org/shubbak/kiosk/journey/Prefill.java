package org.shubbak.kiosk.journey;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Answers;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.device.IdentityDocument;

/// What the identification answers by itself. A machine-readable zone writes names in Latin letters, so the four Arabic
/// names are always the person's to type.
final class Prefill {
    private Prefill() {}

    static Draft draft(Purpose purpose, @Nullable IdentityDocument document, String number) {
        Applicant applicant = applicant(document, number);
        Map<String, String> answers = new LinkedHashMap<>();
        Set<String> given = new LinkedHashSet<>();
        Draft earlier = purpose.earlier();
        for (Field field : purpose.service().fields()) {
            Optional<String> value = value(field, applicant);
            value.ifPresent(any -> given.add(field.name()));
            value.or(() -> kept(earlier, field)).ifPresent(v -> answers.put(field.name(), v));
        }
        return new Draft(purpose.service(), purpose.from(), applicant, new Answers(answers), given, document != null);
    }

    private static Optional<String> kept(@Nullable Draft earlier, Field field) {
        return earlier == null || earlier.given().contains(field.name())
                ? Optional.empty()
                : Optional.ofNullable(earlier.answers().values().get(field.name()));
    }

    private static Optional<String> value(Field field, Applicant applicant) {
        if (!field.info().prefill()) {
            return Optional.empty();
        }
        return switch (field) {
            case Field.NationalId any -> Optional.of(applicant.nationalId());
            case Field.Date any -> Optional.ofNullable(applicant.birthDate()).filter(d -> !d.contains("?"));
            case Field.Text any -> Optional.empty();
            case Field.YearMonth any -> Optional.empty();
            case Field.WholeNumber any -> Optional.empty();
            case Field.Amount any -> Optional.empty();
            case Field.Phone any -> Optional.empty();
            case Field.Email any -> Optional.empty();
            case Field.Plate any -> Optional.empty();
            case Field.Choice any -> Optional.empty();
            case Field.YesNo any -> Optional.empty();
            case Field.Reference any -> Optional.empty();
        };
    }

    private static Applicant applicant(@Nullable IdentityDocument document, String number) {
        if (document == null) {
            return new Applicant(number, null, null, null);
        }
        String name = (document.givenNames() + " " + document.surname()).strip();
        String birth = document.birthDate();
        return new Applicant(number, null, name.isEmpty() ? null : name, birth.isEmpty() ? null : birth);
    }
}
