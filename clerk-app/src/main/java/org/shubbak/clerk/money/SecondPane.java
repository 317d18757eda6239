package org.shubbak.clerk.money;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.signin.Clerk;
import org.shubbak.clerk.signin.SecondPerson;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// The second person of a decision, and the PIN.
final class SecondPane extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    SecondPane(SecondPerson second, Words words) {
        super(8);
        second.clear();
        HBox people = new HBox(12);
        for (Clerk clerk : second.candidates()) {
            people.getChildren().add(tile(clerk, second, words));
        }
        PasswordField pin = new PasswordField();
        pin.setId("second-pin");
        FieldControls.leftToRight(pin, words);
        pin.textProperty().bindBidirectional(second.pinProperty());
        pin.accessibleTextProperty().bind(words.bind("clerk.pin"));
        Prose problem = new Prose(words.bindProblem(second.problemProperty()), "field-error", "error");
        problem.setId("second-problem");
        problem.setMinHeight(24);
        HBox row = new HBox(16, people, new VBox(4, new Prose(words.bind("clerk.pin"), "field-label"), pin));
        getChildren().addAll(new Prose(words.bind("money.second"), "field-label", "strong"), row, problem);
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
