package org.shubbak.kiosk.fill;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;
import org.shubbak.ui.language.Words;

/// One question and what stands in it now.
public final class QuestionModel {
    private final Step.Question step;
    private final Field field;
    private final Words words;
    private final Consumer<Event> send;
    private final StringProperty value = new SimpleStringProperty();
    private final StringProperty currency = new SimpleStringProperty("");
    private @Nullable Problem problem;

    public QuestionModel(Step.Question step, Words words, Consumer<Event> send) {
        this.step = step;
        this.field = step.draft().questions().get(step.place());
        this.words = words;
        this.send = send;
        String typed = AnswerText.typed(field, step.typed());
        if (manyCurrencies()) {
            int space = typed.indexOf(' ');
            value.set(space < 0 ? typed : typed.substring(0, space));
            currency.set(space < 0 ? "" : typed.substring(space + 1));
        } else {
            value.set(typed);
        }
        problem = step.problem();
        value.addListener((observed, was, now) -> problem = null);
    }

    boolean manyCurrencies() {
        return currencies().size() > 1;
    }

    List<CurrencyCode> currencies() {
        return field instanceof Field.Amount amount ? amount.currencies() : List.of();
    }

    Field field() {
        return field;
    }

    StringProperty value() {
        return value;
    }

    StringProperty currency() {
        return currency;
    }

    /// What is wrong with what stands there, until it is changed.
    @Nullable
    Problem problem() {
        return problem;
    }

    /// What can be chosen instead of typed.
    List<Field.Option> options() {
        return switch (field) {
            case Field.Choice choice -> choice.options();
            case Field.YesNo yesNo -> yesNo(yesNo.mustBeTrue());
            default -> List.of();
        };
    }

    private List<Field.Option> yesNo(boolean mustBeTrue) {
        List<Field.Option> options = new ArrayList<>();
        options.add(new Field.Option("true", words.texts().both(mustBeTrue ? "ask.agree" : "nav.yes")));
        if (!mustBeTrue) {
            options.add(new Field.Option("false", words.texts().both("nav.no")));
        }
        return options;
    }

    ObservableValue<String> service() {
        return words.bind(step.draft().service().name());
    }

    ObservableValue<String> progress() {
        return words.bind(
                "ask.progress", step.place() + 1, step.draft().questions().size());
    }

    double done() {
        return (step.place() + 1) / (double) step.draft().questions().size();
    }

    ObservableValue<String> title() {
        return words.bind(field.label());
    }

    /// The service's own hint, or the one for the kind of question.
    ObservableValue<String> hint() {
        LocalText own = field.info().hint();
        return own == null ? words.bind(w -> kindHint(w)) : words.bind(own);
    }

    private String kindHint(Words w) {
        String key = switch (field) {
            case Field.NationalId any -> "id.typeHint";
            case Field.Date any -> "ask.hint.date";
            case Field.YearMonth any -> "ask.hint.month";
            case Field.Phone any -> "ask.hint.phone";
            case Field.Plate any -> "ask.hint.plate";
            case Field.Amount any -> "ask.hint.amount";
            case Field.Choice any -> "ask.pickOne";
            case Field.Text text -> scriptHint(text.script());
            case Field.WholeNumber any -> "";
            case Field.Email any -> "";
            case Field.YesNo any -> "";
            case Field.Reference any -> "";
        };
        String hint = key.isEmpty() ? "" : w.say(key);
        return field.required() ? hint : (hint + "\n" + w.say("ask.optional")).strip();
    }

    private static String scriptHint(Field.Script script) {
        return switch (script) {
            case ARABIC -> "ask.hint.arabic";
            case LATIN -> "ask.hint.latin";
            case ANY -> "";
        };
    }

    void enter() {
        String typed = value.get();
        send.accept(new Event.Enter(manyCurrencies() && !typed.isBlank() ? typed + " " + currency.get() : typed));
    }
}
