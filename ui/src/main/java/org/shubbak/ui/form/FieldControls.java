package org.shubbak.ui.form;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.catalogue.Field.Script;
import org.shubbak.core.money.CurrencyCode;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.language.Words;

/// The control for the answer to each kind of question. Its id is `field-` and the question's name.
public final class FieldControls {
    private static final int IN_SIGHT = 3;
    private static final int LETTERS_IN_SIGHT = 26;

    private FieldControls() {}

    public static Region of(FieldModel model, Words words) {
        String id = "field-" + model.field().name();
        return switch (model.field()) {
            case Field.NationalId field -> ltr(id, model, words);
            case Field.Date field -> hinted(ltr(id, model, words), "form.dateHint", words);
            case Field.YearMonth field -> hinted(ltr(id, model, words), "form.monthHint", words);
            case Field.WholeNumber field -> ltr(id, model, words);
            case Field.Phone field -> ltr(id, model, words);
            case Field.Email field -> ltr(id, model, words);
            case Field.Plate field -> ltr(id, model, words);
            case Field.Reference field -> ltr(id, model, words);
            case Field.Text field -> text(id, field, model, words);
            case Field.Amount field -> amount(id, field, model, words);
            case Field.Choice field -> choice(id, field.options(), model.typedProperty(), words);
            case Field.YesNo field -> field.mustBeTrue() ? tick(id, model, words) : yesNo(id, model, words);
        };
    }

    private static Region text(String id, Field.Text field, FieldModel model, Words words) {
        boolean leftToRight = field.info().leftToRight() || field.script() == Script.LATIN;
        if (leftToRight) {
            return ltr(id, model, words);
        }
        TextField input = input(id, model.typedProperty());
        if (field.script() == Script.ARABIC) {
            input.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        }
        return input;
    }

    /// Numbers, codes and Latin words are written left to right in both languages, and stand where the page begins.
    private static TextField ltr(String id, FieldModel model, Words words) {
        TextField input = input(id, model.typedProperty());
        leftToRight(input, words);
        return input;
    }

    /// Makes any input one for numbers, codes and Latin words.
    public static void leftToRight(TextField input, Words words) {
        input.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        input.alignmentProperty()
                .bind(Bindings.when(words.language().isEqualTo(Language.AR))
                        .then(Pos.CENTER_RIGHT)
                        .otherwise(Pos.CENTER_LEFT));
    }

    private static TextField input(String id, StringProperty value) {
        TextField input = new TextField();
        input.setId(id);
        input.textProperty().bindBidirectional(value);
        return input;
    }

    private static TextField hinted(TextField input, String hint, Words words) {
        input.promptTextProperty().bind(words.bind(hint));
        return input;
    }

    private static Region amount(String id, Field.Amount field, FieldModel model, Words words) {
        TextField input = ltr(id, model, words);
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox row = new HBox(8, input);
        field.currencies().forEach(currency -> row.getChildren().add(unit(id, currency, model, words)));
        return row;
    }

    private static Button unit(String id, CurrencyCode currency, FieldModel model, Words words) {
        Button unit = new Button();
        unit.setId(id + "-" + currency);
        unit.getStyleClass().add("segment");
        unit.textProperty().bind(words.bind(new LocalText(currency.symbol(), currency.name())));
        unit.setOnAction(pressed -> model.currencyProperty().set(currency));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        Runnable mark = () -> unit.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("chosen"),
                model.currencyProperty().get() == currency);
        model.currencyProperty().addListener((observed, was, now) -> mark.run());
        mark.run();
        return unit;
    }

    private static Region choice(String id, List<Field.Option> options, StringProperty value, Words words) {
        int letters = options.stream()
                .mapToInt(option -> Math.max(
                        option.label().ar().length(), option.label().en().length()))
                .sum();
        return options.size() <= IN_SIGHT && letters <= LETTERS_IN_SIGHT
                ? new Segments(id, options, value, words)
                : new SearchChoice(id, options, value, words);
    }

    private static Region yesNo(String id, FieldModel model, Words words) {
        List<Field.Option> options = List.of(
                new Field.Option("true", words.texts().both("nav.yes")),
                new Field.Option("false", words.texts().both("nav.no")));
        return new Segments(id, options, model.typedProperty(), words);
    }

    private static Region tick(String id, FieldModel model, Words words) {
        Tick tick = new Tick(id, words.bind(model.field().label()));
        tick.chosenProperty().set("true".equals(model.typedProperty().get()));
        tick.chosenProperty()
                .addListener((observed, was, now) -> model.typedProperty().set(now ? "true" : "false"));
        model.typedProperty()
                .addListener((observed, was, now) -> tick.chosenProperty().set("true".equals(now)));
        return tick;
    }
}
