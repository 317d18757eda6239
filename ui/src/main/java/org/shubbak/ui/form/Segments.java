package org.shubbak.ui.form;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.shubbak.core.catalogue.Field;
import org.shubbak.ui.language.Words;

/// A choice of two or three, all in sight beside each other.
final class Segments extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    Segments(String id, List<Field.Option> options, StringProperty value, Words words) {
        super(8);
        setId(id);
        getStyleClass().add("segments");
        options.forEach(option -> getChildren().add(segment(id, option, value, words)));
    }

    private static Button segment(String id, Field.Option option, StringProperty value, Words words) {
        Button button = new Button();
        button.setId(id + "-" + option.value());
        button.getStyleClass().add("segment");
        button.textProperty().bind(words.bind(option.label()));
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setOnAction(pressed -> value.set(option.value()));
        button.pseudoClassStateChanged(CHOSEN, option.value().equals(value.get()));
        value.addListener((observed, was, now) ->
                button.pseudoClassStateChanged(CHOSEN, option.value().equals(now)));
        return button;
    }
}
