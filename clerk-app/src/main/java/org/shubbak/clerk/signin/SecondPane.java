package org.shubbak.clerk.signin;

import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The second person of a decision, the PIN, and what is wrong with either or with the decision.
public final class SecondPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /// @param said what the decision came to, where it came to nothing
    public SecondPane(SecondPerson second, ObjectProperty<@Nullable Problem> said, Words words) {
        super(8);
        second.clear();
        if (!second.candidates().isEmpty()) {
            getChildren().add(new HBox(16, people(second, words), pin(second, words)));
        }
        Prose line = new Prose(
                words.bind(now -> first(second.problemProperty(), said, now), second.problemProperty(), said),
                "field-error",
                "error");
        line.setId("second-problem");
        line.setMinHeight(42);
        getChildren().add(line);
    }

    private static String first(
            ObjectProperty<@Nullable Problem> one, ObjectProperty<@Nullable Problem> two, Words now) {
        Problem problem = one.get() == null ? two.get() : one.get();
        return problem == null ? "" : now.say(problem);
    }

    private static VBox people(SecondPerson second, Words words) {
        HBox people = new HBox(12);
        second.candidates().forEach(clerk -> people.getChildren().add(tile(clerk, second, words)));
        return new VBox(4, new Prose(words.bind("money.second"), "field-label"), people);
    }

    private static VBox pin(SecondPerson second, Words words) {
        PasswordField pin = new PasswordField();
        pin.setId("second-pin");
        FieldControls.leftToRight(pin, words);
        pin.textProperty().bindBidirectional(second.pinProperty());
        pin.accessibleTextProperty().bind(words.bind("clerk.pin"));
        return new VBox(4, new Prose(words.bind("clerk.pin"), "field-label"), pin);
    }

    private static Button tile(Clerk clerk, SecondPerson second, Words words) {
        Button tile = new Button();
        tile.setId("second-" + clerk.id());
        tile.getStyleClass().addAll("segment", "person");
        tile.setGraphic(Icons.of("account-circle"));
        tile.textProperty().bind(words.bind(now -> clerk.name().in(now.now())));
        tile.setOnAction(pressed -> second.chosenProperty().set(clerk));
        second.chosenProperty()
                .subscribe(now -> tile.pseudoClassStateChanged(
                        CHOSEN, now != null && now.id().equals(clerk.id())));
        return tile;
    }
}
