package org.shubbak.clerk.signin;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.shubbak.clerk.key.KeyButton;
import org.shubbak.core.counter.Station;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;
import org.shubbak.ui.theme.TatreezBand;

/// The first page: who are you?
public final class SignInScreen extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final SignInModel model;
    private final Words words;

    /// @param technician opens the technician's pages
    public SignInScreen(SignInModel model, Station station, Words words, Runnable technician) {
        this.model = model;
        this.words = words;
        PasswordField pin = pin();
        HBox tiles = new HBox(14);
        model.clerks().forEach(clerk -> tiles.getChildren().add(tile(clerk, pin)));
        Prose error = new Prose(words.bindProblem(model.problemProperty()), "field-error", "error");
        error.setId("sign-in-problem");
        error.setMinHeight(22);
        Label label = new Label();
        label.textProperty().bind(words.bind("clerk.pin"));
        label.getStyleClass().add("field-label");
        VBox card = new VBox(
                16,
                new Prose(words.bind("clerk.whoAreYou"), "hero"),
                new Prose(words.bind(station.office()), "lead", "quiet"),
                tiles,
                new VBox(4, label, pin, error),
                button());
        card.getStyleClass().add("card");
        card.setMaxSize(560, Region.USE_PREF_SIZE);
        card.setPrefWidth(560);
        StackPane middle = new StackPane(card);
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(bar(technician), new TatreezBand(4), middle);
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                pin.requestFocus();
            }
        });
    }

    private HBox bar(Runnable technician) {
        Label state = new Label();
        state.textProperty().bind(words.bind("app.state"));
        state.getStyleClass().addAll("lead", "strong");
        Label name = new Label();
        name.textProperty().bind(words.bind("app.title"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        KeyButton maintenance = new KeyButton(
                        "technician", "clerk.technician", "on-bar", KeyCode.F11, words, technician)
                .with("wrench");
        HBox bar = new HBox(14, Icons.of("bank"), new VBox(state, name), space, maintenance, language(words));
        bar.getStyleClass().addAll("bar", "head");
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /// The other language by its own name.
    public static KeyButton language(Words words) {
        return new KeyButton(
                        "language",
                        "clerk.otherLanguage",
                        "on-bar",
                        KeyCode.F6,
                        words,
                        () -> words.language().set(words.now().other()))
                .with("translate");
    }

    private PasswordField pin() {
        PasswordField pin = new PasswordField();
        pin.setId("pin");
        FieldControls.leftToRight(pin, words);
        pin.textProperty().bindBidirectional(model.pinProperty());
        pin.accessibleTextProperty().bind(words.bind("clerk.pin"));
        pin.setOnAction(entered -> model.signIn());
        return pin;
    }

    private Button tile(Clerk clerk, PasswordField pin) {
        Button tile = new Button();
        tile.setId("clerk-" + clerk.id());
        tile.getStyleClass().addAll("segment", "person");
        tile.setGraphic(Icons.of("account-circle"));
        tile.textProperty()
                .bind(words.bind(
                        now -> clerk.name().in(now.now()) + "\n" + clerk.duty().in(now.now())));
        tile.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(tile, Priority.ALWAYS);
        tile.setOnAction(pressed -> {
            model.chosenProperty().set(clerk);
            pin.requestFocus();
        });
        model.chosenProperty().subscribe(now -> tile.pseudoClassStateChanged(CHOSEN, now.equals(clerk)));
        return tile;
    }

    private Button button() {
        KeyButton button =
                new KeyButton("sign-in", "nav.signIn", "primary", KeyCode.ENTER, words, model::signIn).wide();
        button.disableProperty().bind(model.busyProperty());
        return button;
    }
}
