package org.shubbak.kiosk.trouble;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.catalogue.OpeningPolicy;
import org.shubbak.core.catalogue.Openness;
import org.shubbak.core.text.DateText;
import org.shubbak.core.text.LocalText;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.kiosk.trouble.Notice.Action;
import org.shubbak.kiosk.trouble.Notice.Tone;
import org.shubbak.ui.language.Words;

/// The notices about services that are not open, or not for everybody.
public record OpeningNotices(Words words, Consumer<Event> send) {

    public Notice notYet(Step.NotOpenYet step) {
        return new Notice(
                "calendar-clock",
                Tone.PLAIN,
                words.bind("opening.notYet"),
                notYet(step.service().name(), step.why()),
                null,
                List.of(new Action("choose-other", "counter.choose", this::go)));
    }

    private List<ObservableValue<String>> notYet(LocalText service, Openness.NotYet why) {
        List<ObservableValue<String>> body = new ArrayList<>(List.of(words.bind(service)));
        LocalDate from = why.from();
        body.add(
                from == null
                        ? words.bind("opening.notYet.unknown")
                        : words.bind(now -> now.say("opening.notYet.from", DateText.date(from, now.now()))));
        LocalText basis = why.basis();
        if (basis != null) {
            body.add(words.bind(now -> now.say("opening.notYet.basis", basis.in(now.now()))));
        }
        return body;
    }

    public Notice notAdmitted(Step.NotAdmitted step) {
        return new Notice(
                "account-group-outline",
                Tone.ATTENTION,
                words.bind("opening.notYou"),
                body(step),
                null,
                List.of(new Action("finish", "kiosk.endSession", this::go)));
    }

    private List<ObservableValue<String>> body(Step.NotAdmitted step) {
        LocalText service = step.service().name();
        return switch (step.why()) {
            case Admission.NotYetOpen not -> notYet(service, not.openness());
            case Admission.NotAmong not -> forGroup(service, not.group(), "opening.notYou.list");
            case Admission.CannotTell not -> forGroup(service, not.group(), "opening.notYou.cannotTell");
        };
    }

    private List<ObservableValue<String>> forGroup(LocalText service, OpeningPolicy.Group group, String more) {
        return List.of(
                words.bind(service),
                words.bind(now -> now.say("opening.only", group.name().in(now.now()))),
                words.bind(more));
    }

    private void go() {
        send.accept(new Event.Go());
    }
}
