package org.shubbak.ui.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.application.ApplicationCheck;
import org.shubbak.core.application.FieldProblem;
import org.shubbak.core.application.FieldValue;
import org.shubbak.core.catalogue.AmountAnswer;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.DateText;

/// One question while it is being answered: what was typed, what is wrong with it, and why a clerk goes on all the
/// same.
public final class FieldModel {
    private final Field field;
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable CurrencyCode> currency = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable FieldProblem> problem = new ReadOnlyObjectWrapper<>();

    public FieldModel(Field field) {
        this.field = field;
        if (field instanceof Field.Amount amount && !amount.currencies().isEmpty()) {
            currency.set(amount.currencies().getFirst());
        }
        String initial = field.info().initial();
        if (initial != null) {
            fill(initial);
        }
        if (field instanceof Field.YesNo yesNo
                && yesNo.mustBeTrue()
                && typed.get().isEmpty()) {
            typed.set("false");
        }
        // A message about what was typed before would only confuse.
        typed.addListener((observed, was, now) -> problem.set(null));
    }

    public Field field() {
        return field;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public ObjectProperty<@Nullable CurrencyCode> currencyProperty() {
        return currency;
    }

    /// Why a warning is passed over.
    public StringProperty reasonProperty() {
        return reason;
    }

    public ReadOnlyObjectProperty<@Nullable FieldProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The answer in the form in which it is kept.
    public String value() {
        String text = typed.get();
        CurrencyCode unit = currency.get();
        boolean amount = field instanceof Field.Amount && unit != null && !text.isBlank();
        return FieldValue.normalise(field, amount ? text + " " + unit : text);
    }

    /// Takes over a kept answer, from a document or an earlier page.
    public void fill(String kept) {
        switch (field) {
            case Field.Date date -> typed.set(day(kept));
            case Field.Amount amount ->
                AmountAnswer.parse(kept).ifPresent(money -> {
                    currency.set(money.currency());
                    typed.set(money.decimal());
                });
            default -> typed.set(kept);
        }
    }

    private static String day(String iso) {
        try {
            return DateText.numeric(LocalDate.parse(iso));
        } catch (DateTimeException e) {
            return iso; // a document may leave the day open; the check asks for it
        }
    }

    /// Whether the answer may be kept: nothing is wrong, or only what a reason excuses.
    public boolean check(LocalDate today) {
        Optional<FieldProblem> found = ApplicationCheck.check(field, value(), today);
        problem.set(found.orElse(null));
        return found.isEmpty() || excused(found.get());
    }

    public boolean overridden() {
        FieldProblem now = problem.get();
        return now != null && excused(now);
    }

    private boolean excused(FieldProblem found) {
        return found.warning() && !reason.get().isBlank();
    }
}
