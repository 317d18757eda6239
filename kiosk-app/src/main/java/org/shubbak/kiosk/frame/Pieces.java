package org.shubbak.kiosk.frame;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.shubbak.core.text.Language;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// What pages are made of, in the words of the live language.
public record Pieces(Words words) {

    public Prose prose(String key, String style) {
        return new Prose(words.bind(key), style.split(" "));
    }

    public Prose prose(ObservableValue<String> text, String style) {
        return new Prose(text, style.split(" "));
    }

    /// For one short line only.
    public Label label(ObservableValue<String> text, String style) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(style.split(" "));
        return label;
    }

    public Button button(String id, String key, String style, Runnable action) {
        return button(id, words.bind(key), style, action);
    }

    public Button button(String id, ObservableValue<String> text, String style, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(text);
        button.getStyleClass().addAll(style.split(" "));
        button.setOnAction(pressed -> action.run());
        return button;
    }

    public Button iconButton(String id, String key, String icon, String style, Runnable action) {
        Button button = button(id, key, style, action);
        button.setGraphic(Icons.of(icon));
        return button;
    }

    /// Each language calls the other by its own name.
    public Button language(String style) {
        Button language = button(
                "language",
                words.bind(w -> w.now() == Language.AR ? "English" : "العربية"),
                style,
                () -> words.language().set(words.now().other()));
        language.setGraphic(icon("translate"));
        language.setMinWidth(Region.USE_PREF_SIZE);
        return language;
    }

    /// The one thing to do on a page.
    public Button primary(String id, String key, Runnable action) {
        return button(id, key, "primary", action);
    }

    public Button secondary(String id, String key, Runnable action) {
        return button(id, key, "secondary", action);
    }

    /// A large surface to touch, with anything on it. The text is for those who hear it.
    public Button tile(String id, ObservableValue<String> spoken, Node face, Runnable action) {
        Button tile = new Button();
        tile.setId(id);
        tile.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        tile.setGraphic(face);
        tile.accessibleTextProperty().bind(spoken);
        tile.getStyleClass().add("tile");
        tile.setAlignment(Pos.CENTER_LEFT);
        tile.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        tile.setOnAction(pressed -> action.run());
        return tile;
    }

    public FontIcon icon(String name, String... style) {
        FontIcon icon = Icons.of(name);
        icon.getStyleClass().addAll(style);
        return icon;
    }

    /// Points where the reading goes.
    public FontIcon turning(String name) {
        return Icons.turning(name);
    }

    public VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    public HBox row(double gap, Node... nodes) {
        HBox row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setFillHeight(false);
        return row;
    }

    /// The first at one end, the last at the other.
    public HBox spread(Node first, Node last) {
        HBox row = row(24, first, spring(), last);
        row.setMaxWidth(Double.MAX_VALUE);
        return row;
    }

    /// An icon, and words that take the rest of the line.
    public HBox line(String icon, ObservableValue<String> text, String style) {
        Prose words = prose(text, style);
        HBox.setHgrow(words, Priority.ALWAYS);
        return row(20, icon(icon), words);
    }

    public VBox card(double gap, Node... nodes) {
        VBox card = column(gap, nodes);
        card.getStyleClass().add("card");
        return card;
    }

    /// What must not be missed.
    public HBox attention(String icon, ObservableValue<String> text) {
        HBox box = line(icon, text, "body strong");
        box.getStyleClass().add("attention");
        return box;
    }

    /// What to do, as icons under each other: the first one large and on its own ground.
    public Region picture(String ground, String first, String... more) {
        StackPane disc = new StackPane(icon(first, "huge"));
        disc.getStyleClass().addAll(ground, "disc");
        disc.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        VBox picture = column(20, disc);
        for (String name : more) {
            picture.getChildren().add(icon(name, name.startsWith("chevron") ? "large" : "huge"));
        }
        picture.getStyleClass().add("picture");
        picture.setAlignment(Pos.CENTER);
        picture.setMinHeight(0);
        return picture;
    }

    public Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public VBox stack(List<? extends Node> nodes, double gap) {
        return column(gap, nodes.toArray(Node[]::new));
    }
}
