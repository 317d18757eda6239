package org.shubbak.core.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.ServiceDefinition;
import org.shubbak.core.text.NationalId;
import org.shubbak.core.text.Problem;

/// What is wrong with answers, question by question. Values may be as typed or as kept: each is normalised first.
public final class ApplicationCheck {
    private ApplicationCheck() {}

    /// Every problem, in the order of the form.
    public static List<FieldProblem> check(ServiceDefinition service, Answers answers, LocalDate today) {
        return service.fields().stream()
                .flatMap(field -> check(field, answers.get(field.name()), today).stream())
                .toList();
    }

    public static Optional<FieldProblem> check(Field field, String value, LocalDate today) {
        String kept = FieldValue.normalise(field, value);
        if (kept.isEmpty()) {
            return field.required() ? stop(field, Problem.of("field.required")) : Optional.empty();
        }
        return switch (field) {
            case Field.NationalId id -> nationalId(id, kept);
            case Field.Text text -> stop(text, TextCheck.check(text, kept));
            case Field.Date date -> stop(date, DayCheck.check(date, kept, today));
            case Field.YearMonth month -> stop(month, DayCheck.month(kept));
            case Field.WholeNumber number -> stop(number, NumberCheck.whole(number, kept));
            case Field.Amount amount -> stop(amount, NumberCheck.amount(amount, kept));
            case Field.Phone phone -> stop(phone, TextCheck.phone(phone, kept));
            case Field.Email email -> stop(email, TextCheck.email(email, kept));
            case Field.Plate plate -> stop(plate, TextCheck.plate(plate, kept));
            case Field.Reference reference -> stop(reference, TextCheck.reference(reference, kept));
            case Field.Choice choice -> stop(choice, choice(choice, kept));
            case Field.YesNo yesNo -> stop(yesNo, yesNo(yesNo, kept));
        };
    }

    /// A clerk who has seen the card may go on with a number whose check digit is wrong, and says why.
    private static Optional<FieldProblem> nationalId(Field.NationalId field, String kept) {
        return switch (NationalId.check(kept)) {
            case VALID -> Optional.empty();
            case NOT_NINE_DIGITS -> stop(field, Problem.of("id.nineDigits"));
            case REFUSED -> stop(field, Problem.of("id.refused"));
            case WRONG_CHECK_DIGIT -> Optional.of(new FieldProblem(field.name(), Problem.of("id.checkDigit"), true));
        };
    }

    private static Optional<Problem> choice(Field.Choice field, String kept) {
        boolean offered =
                field.options().stream().anyMatch(option -> option.value().equals(kept));
        return offered ? Optional.empty() : Optional.of(Problem.of("choice.invalid"));
    }

    private static Optional<Problem> yesNo(Field.YesNo field, String kept) {
        if (!kept.equals("true") && !kept.equals("false")) {
            return Optional.of(Problem.of("choice.invalid"));
        }
        return field.mustBeTrue() && kept.equals("false")
                ? Optional.of(Problem.of("declaration.required"))
                : Optional.empty();
    }

    private static Optional<FieldProblem> stop(Field field, Problem problem) {
        return stop(field, Optional.of(problem));
    }

    private static Optional<FieldProblem> stop(Field field, Optional<Problem> problem) {
        return problem.map(p -> new FieldProblem(field.name(), p, false));
    }
}
