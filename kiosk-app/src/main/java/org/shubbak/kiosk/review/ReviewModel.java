package org.shubbak.kiosk.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.shubbak.core.application.Applicant;
import org.shubbak.core.catalogue.FeeDue;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.Money;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.MoneyText;
import org.shubbak.kiosk.fill.AnswerText;
import org.shubbak.kiosk.journey.Draft;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.ui.language.Words;

/// All answers as they will be sent, sensitive ones masked.
public record ReviewModel(Draft draft, Words words, Consumer<Event> send) {

    /// @param id of the key that changes it
    record Row(String id, ObservableValue<String> label, ObservableValue<String> value, Event.Press change) {}

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                "change-person", words.bind("check.person"), words.bind(w -> person()), new Event.ChangePerson()));
        for (Field field : draft.questions()) {
            rows.add(new Row(
                    "change-" + field.name(),
                    words.bind(field.label()),
                    words.bind(w -> AnswerText.show(field, draft.answers().get(field.name()), w)),
                    new Event.ChangeAnswer(field.name())));
        }
        return rows;
    }

    private String person() {
        Applicant person = draft.applicant();
        String number = Ltr.mark(person.maskedId());
        return person.nameEn() == null ? number : Ltr.mark(person.nameEn()) + "\n" + number;
    }

    ObservableValue<String> fee() {
        return words.bind(w -> {
            Money due = due();
            return due.isZero() ? w.say("service.free") : MoneyText.show(due, w.now());
        });
    }

    boolean free() {
        return due().isZero();
    }

    private Money due() {
        Money none = Money.zero(draft.service().fee().currency());
        return switch (draft.service().fee().due(draft.answers())) {
            case FeeDue.Due due -> due.total(none.currency());
            case FeeDue.NotYetKnown any -> none;
        };
    }

    void change(Event.Press event) {
        send.accept(event);
    }

    void confirm() {
        send.accept(new Event.Go());
    }
}
