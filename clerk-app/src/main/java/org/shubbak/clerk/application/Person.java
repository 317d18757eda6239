package org.shubbak.clerk.application;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.text.InputText;
import org.shubbak.ui.form.FieldModel;
import org.shubbak.ui.form.FormModel;

/// The person of an application and the questions about the person: filled from what is known, and read back.
final class Person {
    private static final List<String> NUMBER = List.of("nationalId", "fatherId");
    private static final List<String> ARABIC =
            List.of("firstNameAr", "fatherNameAr", "grandfatherNameAr", "familyNameAr");
    private static final List<String> LATIN =
            List.of("firstNameEn", "fatherNameEn", "grandfatherNameEn", "familyNameEn");

    private static final Pattern ARABIC_LETTER = Pattern.compile("\\p{IsArabic}");

    private Person() {}

    static boolean asksForName(FormModel form) {
        return form.field(ARABIC.getFirst()).isPresent();
    }

    static void into(FormModel form, Applicant person) {
        NUMBER.stream()
                .flatMap(field -> form.field(field).stream())
                .findFirst()
                .ifPresent(field -> field.fill(person.nationalId()));
        names(form, ARABIC, person.nameAr());
        names(form, LATIN, person.nameEn());
        String birth = person.birthDate();
        if (birth != null) {
            form.field("dateOfBirth").ifPresent(field -> field.fill(birth));
        }
    }

    /// Only a name of four parts can be laid out over four questions.
    private static void names(FormModel form, List<String> fields, @Nullable String name) {
        List<String> parts = name == null ? List.of() : List.of(name.strip().split("\\s+", -1));
        if (parts.size() == fields.size()) {
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i);
                form.field(fields.get(i)).ifPresent(field -> field.fill(part));
            }
        }
    }

    /// @param typed the name where the form does not ask for it
    /// @param known the person who was found before, for what the form does not ask
    static Applicant of(FormModel form, String typed, @Nullable Applicant known) {
        String number = NUMBER.stream()
                .flatMap(field -> form.field(field).stream())
                .map(FieldModel::value)
                .findFirst()
                .orElse(known == null ? "" : known.nationalId());
        String name = InputText.normalise(typed);
        Optional<String> whole = name.isEmpty() ? Optional.empty() : Optional.of(name);
        boolean arabic = ARABIC_LETTER.matcher(name).find();
        Optional<String> birth =
                form.field("dateOfBirth").map(FieldModel::value).filter(day -> !day.isEmpty());
        return new Applicant(
                number,
                joined(form, ARABIC).or(() -> arabic ? whole : Optional.empty()).orElse(null),
                joined(form, LATIN).or(() -> arabic ? Optional.empty() : whole).orElse(null),
                birth.orElse(known != null && number.equals(known.nationalId()) ? known.birthDate() : null));
    }

    private static Optional<String> joined(FormModel form, List<String> fields) {
        String name = fields.stream()
                .flatMap(field -> form.field(field).stream())
                .map(FieldModel::value)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }
}
