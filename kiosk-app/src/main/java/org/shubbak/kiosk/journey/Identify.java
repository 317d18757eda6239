package org.shubbak.kiosk.journey;

import org.jspecify.annotations.Nullable;
import org.shubbak.core.device.IdentityDocument;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.core.text.InputText;
import org.shubbak.core.text.NationalId;
import org.shubbak.core.text.Problem;

/// Who the application is for. A wrong check digit is asked for again, then shown to a clerk: whether the digit can be
/// relied on is not officially documented, and a kiosk cannot look at a card.
final class Identify {
    private static final int TRIES = 2;
    private static final Problem UNREADABLE = Problem.of("kiosk.documentUnreadable");
    private final Ask ask;

    Identify(Ask ask) {
        this.ask = ask;
    }

    Next next(Step.Identifying step, Event event) {
        if (event instanceof Event.Cancel) {
            return Next.to(new Step.Leaving(step));
        }
        if (event instanceof Event.Idle) {
            return Leave.warn(step);
        }
        return switch (step) {
            case Step.PresentDocument present -> present(present, event);
            case Step.TypeNumber type -> type(type, event);
            case Step.ConfirmNumber confirm -> confirm(confirm, event);
            case Step.ConfirmReading confirm -> confirm(confirm, event);
            case Step.NumberAtCounter counter -> event instanceof Event.Go ? Leave.from(counter) : Next.to(counter);
            case Step.NotAdmitted not -> event instanceof Event.Go ? Leave.from(not) : Next.to(not);
        };
    }

    private Next present(Step.PresentDocument step, Event event) {
        Purpose purpose = step.purpose();
        return switch (event) {
            case Event.Back any -> Next.to(purpose.back());
            case Event.TypeInstead any -> Next.to(typing(purpose, null));
            case Event.DocumentRead read -> read(step, read.outcome());
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private Next read(Step.PresentDocument step, ReadOutcome outcome) {
        Purpose purpose = step.purpose();
        return switch (outcome) {
            case ReadOutcome.Read read -> Next.to(recognised(purpose, read.document()));
            case ReadOutcome.Corrected corrected ->
                Next.to(new Step.ConfirmReading(purpose, corrected.document(), corrected.parts()));
            case ReadOutcome.NoDocument any ->
                Next.to(
                        new Step.PresentDocument(purpose, aboutTheDocument(step.problem()) ? step.problem() : null),
                        new Effect.Read());
            case ReadOutcome.Unreadable any ->
                Next.to(new Step.PresentDocument(purpose, UNREADABLE), new Effect.Read());
            case ReadOutcome.Refused refused ->
                Next.to(new Step.PresentDocument(purpose, refused.problem()), new Effect.Read());
            case ReadOutcome.Lost lost -> Next.to(new Step.PresentDocument(purpose, lost.problem()), new Effect.Read());
        };
    }

    /// Stays on the page until the next document; that the reader is lost does not.
    private static boolean aboutTheDocument(@Nullable Problem problem) {
        return problem != null && (UNREADABLE.equals(problem) || problem.code().startsWith("chip."));
    }

    private static Step recognised(Purpose purpose, IdentityDocument document) {
        String number = document.personalNumber();
        return number != null && NationalId.check(number) == NationalId.VALID
                ? new Step.ConfirmNumber(purpose, document, number)
                : typing(purpose, document);
    }

    private static Step typing(Purpose purpose, @Nullable IdentityDocument document) {
        return new Step.TypeNumber(purpose, document, "", 0, null);
    }

    private Next type(Step.TypeNumber step, Event event) {
        return switch (event) {
            case Event.Back any -> present(step.purpose());
            case Event.UseDocument any -> present(step.purpose());
            case Event.Enter enter -> typed(step, InputText.normalise(enter.value()));
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    private static Next present(Purpose purpose) {
        return Next.to(new Step.PresentDocument(purpose, null), new Effect.Read());
    }

    private Next typed(Step.TypeNumber step, String number) {
        return switch (NationalId.check(number)) {
            case VALID -> ask.begin(step.purpose(), step.document(), number);
            case NOT_NINE_DIGITS -> again(step, number, step.wrong(), "id.nineDigits");
            case REFUSED -> wrong(step, number, "id.refused");
            case WRONG_CHECK_DIGIT -> wrong(step, number, "id.checkDigit");
        };
    }

    private static Next wrong(Step.TypeNumber step, String number, String code) {
        int wrong = step.wrong() + 1;
        return wrong < TRIES
                ? again(step, number, wrong, code)
                : Next.to(new Step.NumberAtCounter(step.purpose().service(), step.document() != null));
    }

    private static Next again(Step.TypeNumber step, String number, int wrong, String code) {
        return Next.to(new Step.TypeNumber(step.purpose(), step.document(), number, wrong, Problem.of(code)));
    }

    private Next confirm(Step.ConfirmNumber step, Event event) {
        return switch (event) {
            case Event.Go any -> ask.begin(step.purpose(), step.document(), step.number());
            case Event.TypeInstead any -> Next.to(typing(step.purpose(), step.document()));
            case Event.Back any -> present(step.purpose());
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }

    /// What the person refuses fills no field: they type by hand.
    private static Next confirm(Step.ConfirmReading step, Event event) {
        return switch (event) {
            case Event.Go any -> Next.to(recognised(step.purpose(), step.document()));
            case Event.TypeInstead any -> Next.to(typing(step.purpose(), null));
            case Event.Back any -> present(step.purpose());
            case Event.Press any -> Next.to(step);
            case Event.Report any -> Next.to(step);
        };
    }
}
