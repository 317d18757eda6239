package org.shubbak.ui.form;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.text.ProseButton;
import org.shubbak.ui.theme.Icons;

/// Something to agree to or to have seen: a box with a sentence of any length. Space or a click turns it.
public final class Tick extends ProseButton {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final BooleanProperty chosen = new SimpleBooleanProperty();

    public Tick(String id, ObservableValue<String> words) {
        this(new Body(words));
        setId(id);
        accessibleTextProperty().bind(words);
    }

    private Tick(Body body) {
        super(body);
        getStyleClass().add("tick");
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        setOnAction(pressed -> chosen.set(!chosen.get()));
        chosen.addListener((observed, was, now) -> {
            pseudoClassStateChanged(CHOSEN, now);
            body.show(now);
        });
    }

    public BooleanProperty chosenProperty() {
        return chosen;
    }

    private static final class Body extends HBox {
        private final FontIcon box = Icons.of("checkbox-blank-outline");
        private final FontIcon ticked = Icons.of("checkbox-marked");

        Body(ObservableValue<String> words) {
            super(10);
            Prose prose = new Prose(words);
            HBox.setHgrow(prose, Priority.ALWAYS);
            setAlignment(Pos.CENTER_LEFT);
            getChildren().addAll(box, ticked, prose);
            show(false);
        }

        void show(boolean chosen) {
            box.setVisible(!chosen);
            box.setManaged(!chosen);
            ticked.setVisible(chosen);
            ticked.setManaged(chosen);
        }
    }
}
