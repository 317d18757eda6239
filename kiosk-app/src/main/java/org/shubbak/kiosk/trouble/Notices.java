package org.shubbak.kiosk.trouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Ltr;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.journey.Step.Stopped.Left;
import org.shubbak.kiosk.trouble.Notice.Action;
import org.shubbak.kiosk.trouble.Notice.Tone;
import org.shubbak.ui.language.Words;

/// The notice of each step that only says something.
public record Notices(Words words, Consumer<Event> send) {

    public Notice atCounter(Step.AtCounter step, LocalText ministry) {
        String reason = step.reason() == Step.Reason.IN_PERSON ? "counter.inPerson" : "counter.fee";
        return new Notice(
                "account-tie-outline",
                Tone.PLAIN,
                words.bind("counter.title"),
                List.of(words.bind(step.service().name()), words.bind(reason), words.bind(ministry)),
                null,
                List.of(go("choose-other", "counter.choose")));
    }

    public Notice numberAtCounter() {
        return new Notice(
                "card-account-details-outline",
                Tone.ATTENTION,
                words.bind("id.clerkTitle"),
                List.of(words.bind("id.clerk")),
                null,
                List.of(go("finish", "kiosk.endSession")));
    }

    public Notice keeping() {
        return new Notice(
                "content-save-outline",
                Tone.PLAIN,
                words.bind("check.keeping"),
                List.of(words.bind("check.keeping.more")),
                null,
                List.of());
    }

    public Notice notKept(Step.NotKept step) {
        return new Notice(
                "database-off-outline",
                Tone.FAULT,
                words.bind("trouble.keep"),
                List.of(words.bind(step.problem()), words.bind("trouble.keep.more")),
                null,
                List.of(go("finish", "kiosk.endSession")));
    }

    public Notice payFailed(Step.PayFailed step) {
        return new Notice(
                "credit-card-off-outline",
                Tone.ATTENTION,
                words.bind("card.failed"),
                List.of(words.bind(step.problem()), words.bind("card.failed.more")),
                null,
                List.of(go("try-again", "card.again"), cancel("leave", "card.leave")));
    }

    public Notice inDoubt(Step.InDoubt step) {
        String reference = reference(step.bill().application().id());
        return step.asking()
                ? new Notice(
                        "timer-sand",
                        Tone.ATTENTION,
                        words.bind("card.doubt"),
                        List.of(words.bind("card.doubt.asking")),
                        reference,
                        List.of())
                : new Notice(
                        "hand-back-right-outline",
                        Tone.ATTENTION,
                        words.bind("card.doubt"),
                        List.of(words.bind(step.problem()), words.bind("card.doubt.more")),
                        reference,
                        List.of(go("ask-result", "card.doubt.ask"), cancel("leave", "card.doubt.leave")));
    }

    public Notice filing(Step.Filing step) {
        boolean free = step.bill().due().isZero();
        return new Notice(
                "file-send-outline",
                Tone.PLAIN,
                words.bind("file.title"),
                List.of(words.bind(free ? "file.free" : "file.paid")),
                null,
                List.of());
    }

    public Notice notFiled(Step.NotFiled step) {
        boolean free = step.bill().due().isZero();
        return new Notice(
                "alert-circle-outline",
                Tone.FAULT,
                words.bind(free ? "file.notFree" : "file.not"),
                List.of(words.bind(step.problem()), words.bind(free ? "file.notFree.more" : "file.not.more")),
                reference(step.bill().application().id()),
                List.of(go("file-again", "file.again"), cancel("leave", "card.doubt.leave")));
    }

    public Notice goodbye(Step.Goodbye step) {
        String take = step.document() ? step.paper() ? "bye.both" : "bye.document" : "bye.paper";
        boolean nothing = !step.document() && !step.paper();
        return new Notice(
                nothing ? "hand-wave-outline" : "hand-extended-outline",
                nothing ? Tone.PLAIN : Tone.ATTENTION,
                words.bind(nothing ? "bye.title" : take),
                List.of(words.bind("kiosk.dontForget"), words.bind("privacy.erased")),
                null,
                List.of(go("new-visit", "bye.next")));
    }

    public Notice stopped(Step.Stopped step) {
        List<ObservableValue<String>> body = new ArrayList<>();
        body.add(words.bind("trouble.incident", Ltr.mark(step.code())));
        body.add(words.bind(left(step.left())));
        if (step.document()) {
            body.add(words.bind("bye.document"));
        }
        String reference = switch (step.left()) {
            case Left.Nothing any -> null;
            case Left.Open open -> reference(open.application());
            case Left.Filed filed -> filed.number();
        };
        return new Notice(
                "alert-octagon-outline",
                Tone.FAULT,
                words.bind("trouble.stopped"),
                body,
                reference,
                List.of(go("new-visit", "bye.next")));
    }

    private static String left(Left left) {
        return switch (left) {
            case Left.Nothing any -> "trouble.stopped.nothing";
            case Left.Open any -> "trouble.stopped.open";
            case Left.Filed any -> "trouble.stopped.filed";
        };
    }

    private Action go(String id, String key) {
        return new Action(id, key, () -> send.accept(new Event.Go()));
    }

    private Action cancel(String id, String key) {
        return new Action(id, key, () -> send.accept(new Event.Cancel()));
    }

    /// The last eight signs of the id: short enough to write down, enough to find one application of one day.
    static String reference(UUID application) {
        String id = application.toString().toUpperCase(Locale.ROOT);
        return id.substring(id.length() - 8, id.length() - 4) + "-" + id.substring(id.length() - 4);
    }
}
