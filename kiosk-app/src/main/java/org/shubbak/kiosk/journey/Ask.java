package org.shubbak.kiosk.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.ApplicationCheck;
import org.shubbak.core.application.FieldProblem;
import org.shubbak.core.application.FieldValue;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.Catalogues;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.counter.OpenOutcome;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.text.Problem;

/// One question a page, then the check. Nothing is asked twice.
final class Ask {
    private final Supplier<LocalDate> today;
    private final Catalogues catalogues;

    Ask(Supplier<LocalDate> today, Catalogues catalogues) {
        this.today = today;
        this.catalogues = catalogues;
    }

    Next begin(Purpose purpose, @Nullable IdentityDocument document, String number) {
        if (catalogues.admit(purpose.service(), today.get(), number) instanceof Admission.Refused refused) {
            return Next.to(new Step.NotAdmitted(purpose.service(), refused, document != null), new Effect.Wipe());
        }
        return Next.to(firstOpen(Prefill.draft(purpose, document, number)));
    }

    private static Step firstOpen(Draft draft) {
        List<Field> questions = draft.questions();
        for (int place = 0; place < questions.size(); place++) {
            if (!draft.answers().values().containsKey(questions.get(place).name())) {
                return question(draft, place, null, false);
            }
        }
        return new Step.Review(draft);
    }

    private static Step question(Draft draft, int place, @Nullable Problem problem, boolean changing) {
        Field field = draft.questions().get(place);
        String initial = field.info().initial();
        String known = draft.answers().values().getOrDefault(field.name(), initial == null ? "" : initial);
        return new Step.Question(draft, place, known, problem, changing);
    }

    Next next(Step.Asking step, Event event) {
        return switch (step) {
            case Step.Question question -> question(question, event);
            case Step.Review review -> review(review, event);
            case Step.Opening opening ->
                event instanceof Event.Opened opened ? opened(opening.draft(), opened.outcome()) : Next.to(opening);
        };
    }

    private Next question(Step.Question step, Event event) {
        return switch (event) {
            case Event.Enter enter -> answered(step, enter.value());
            case Event.Back any -> back(step);
            case Event.Cancel any -> Next.to(new Step.Leaving(step));
            case Event.Idle any -> Leave.warn(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private Next answered(Step.Question step, String value) {
        Draft draft = step.draft();
        Field field = draft.questions().get(step.place());
        Optional<Problem> problem =
                ApplicationCheck.check(field, value, today.get()).map(FieldProblem::problem);
        if (problem.isPresent()) {
            return Next.to(new Step.Question(draft, step.place(), value, problem.get(), step.changing()));
        }
        Draft known = draft.answer(field.name(), FieldValue.normalise(field, value));
        boolean last = step.place() + 1 == draft.questions().size();
        return Next.to(
                step.changing() || last ? new Step.Review(known) : question(known, step.place() + 1, null, false));
    }

    private static Next back(Step.Question step) {
        Draft draft = step.draft();
        if (step.changing()) {
            return Next.to(new Step.Review(draft));
        }
        return step.place() > 0
                ? Next.to(question(draft, step.place() - 1, null, false))
                : Next.to(new Step.PresentDocument(Purpose.again(draft, false), null), new Effect.Read());
    }

    private Next review(Step.Review step, Event event) {
        Draft draft = step.draft();
        return switch (event) {
            case Event.Go any -> Next.to(new Step.Opening(draft), new Effect.Open(draft));
            case Event.ChangeAnswer change -> Next.to(change(draft, change.field()));
            case Event.ChangePerson any ->
                Next.to(new Step.PresentDocument(Purpose.again(draft, true), null), new Effect.Read());
            case Event.Back any -> Next.to(lastQuestion(step));
            case Event.Cancel any -> Next.to(new Step.Leaving(step));
            case Event.Idle any -> Leave.warn(step);
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Step change(Draft draft, String field) {
        int place = place(draft, field);
        return place < 0 ? new Step.Review(draft) : question(draft, place, null, true);
    }

    private static Step lastQuestion(Step.Review step) {
        int questions = step.draft().questions().size();
        return questions == 0 ? step : question(step.draft(), questions - 1, null, false);
    }

    private static int place(Draft draft, String field) {
        List<String> names = draft.questions().stream().map(Field::name).toList();
        return names.indexOf(field);
    }

    private static Next opened(Draft draft, OpenOutcome outcome) {
        return switch (outcome) {
            case OpenOutcome.Opened opened -> Pay.begin(new Bill(draft, opened.application()));
            case OpenOutcome.Invalid invalid ->
                Next.to(invalid(draft, invalid.problems().getFirst()));
            case OpenOutcome.NotKept not -> Next.to(new Step.NotKept(not.problem()), new Effect.Wipe());
        };
    }

    /// The counter checks again; what it refuses is asked again where that is possible.
    private static Step invalid(Draft draft, FieldProblem refused) {
        int place = place(draft, refused.field());
        return place < 0 ? new Step.NotKept(refused.problem()) : question(draft, place, refused.problem(), true);
    }
}
