package org.shubbak.ui.technician;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.FileOutcome;
import org.shubbak.core.technician.HubPass;
import org.shubbak.core.technician.SaveOutcome;
import org.shubbak.core.text.LocalText;
import org.shubbak.ui.form.FieldControls;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.text.Prose;
import org.shubbak.ui.theme.Icons;

/// What the technician's pages are made of.
record Kit(Words words) {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    Prose prose(String key, String... style) {
        return new Prose(words.bind(key), style);
    }

    Prose said(LocalText text, String... style) {
        return new Prose(words.bind(text), style);
    }

    /// Empty while there is nothing.
    Prose said(ObservableValue<? extends @Nullable LocalText> text, String... style) {
        return new Prose(
                words.bind(
                        now -> {
                            LocalText there = text.getValue();
                            return there == null ? "" : there.in(now.now());
                        },
                        text),
                style);
    }

    /// A path, an address, a number: from the left in both languages, never broken.
    Label code(String value, String... style) {
        Label label = new Label(value);
        label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        label.getStyleClass().addAll(style);
        return label;
    }

    Button button(String id, String key, String style, String icon, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words.bind(key));
        button.setGraphic(Icons.of(icon));
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(pressed -> action.run());
        return button;
    }

    VBox card(Node... nodes) {
        VBox card = new VBox(nodes);
        card.getStyleClass().addAll("card", "tech-card");
        return card;
    }

    /// A heading with its number in the order of the work, and what belongs below it.
    VBox step(String key, Node... nodes) {
        VBox card = card(prose(key, "section"));
        card.getChildren().addAll(nodes);
        return card;
    }

    FlowPane row(Node... nodes) {
        FlowPane row = new FlowPane(nodes);
        row.getStyleClass().add("tech-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// @param board of the keyboard on the glass
    VBox field(String id, String key, StringProperty value, Board board) {
        return field(new TextField(), id, key, value, board);
    }

    VBox secret(String id, String key, StringProperty value) {
        return field(new PasswordField(), id, key, value, Board.DIGITS);
    }

    private VBox field(TextField field, String id, String key, StringProperty value, Board board) {
        field.setId(id);
        field.setUserData(board);
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(words.bind(key));
        if (board == Board.ARABIC) {
            field.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
        } else {
            FieldControls.leftToRight(field, words);
        }
        VBox cell = new VBox(prose(key, "field-label"), field);
        cell.getStyleClass().add("tech-field");
        return cell;
    }

    /// Choices beside each other, as many lines as they need. One is chosen.
    FlowPane choices(String id, List<String> values, StringProperty chosen, Function<String, String> shown) {
        FlowPane row = row();
        row.setId(id);
        for (String value : values) {
            Button choice = new Button(shown.apply(value));
            choice.setId(id + "-" + value.replaceAll("[^A-Za-z0-9-]", "-"));
            choice.getStyleClass().addAll("segment", "tech-choice");
            choice.setMinWidth(Region.USE_PREF_SIZE);
            choice.setOnAction(pressed -> chosen.set(value));
            choice.pseudoClassStateChanged(CHOSEN, value.equals(chosen.get()));
            chosen.addListener((observed, was, now) -> choice.pseudoClassStateChanged(CHOSEN, value.equals(now)));
            row.getChildren().add(choice);
        }
        return row;
    }

    /// What became of a change, in a box that is there only when there is something to say.
    VBox outcome(String id, ObservableValue<? extends @Nullable SaveOutcome> outcome) {
        VBox box = new VBox();
        box.setId(id);
        outcome.subscribe(now -> {
            box.getChildren().clear();
            if (now instanceof SaveOutcome.Saved) {
                box.getChildren().add(line("check-circle", "good", "technician.saved"));
            } else if (now instanceof SaveOutcome.Refused refused) {
                refused.faults().forEach(fault -> box.getChildren().add(line("alert-circle", "error", fault)));
            }
        });
        return box;
    }

    /// Whether the station may send to its hub.
    VBox pass(String id, ObservableValue<? extends @Nullable HubPass> pass) {
        VBox box = new VBox();
        box.setId(id);
        pass.subscribe(now -> {
            box.getChildren().clear();
            if (now instanceof HubPass.Given given) {
                box.getChildren().add(line("check-circle", "good", given.sentence()));
            } else if (now instanceof HubPass.NotGiven not) {
                box.getChildren().add(line("alert-circle", "error", not.sentence()));
            } else {
                box.getChildren().add(line("progress-clock", "noted", "technician.basics.asking"));
            }
        });
        return box;
    }

    VBox file(String id, ObservableValue<? extends @Nullable FileOutcome> outcome) {
        VBox box = new VBox();
        box.setId(id);
        outcome.subscribe(now -> {
            box.getChildren().clear();
            if (now instanceof FileOutcome.Written written) {
                box.getChildren()
                        .addAll(line("check-circle", "good", "technician.written"), code(written.path(), "strong"));
            } else if (now instanceof FileOutcome.NotWritten not) {
                box.getChildren().add(line("alert-circle", "error", not.sentence()));
            }
        });
        return box;
    }

    HBox line(String icon, String style, String key) {
        return line(icon, style, prose(key, "body", style));
    }

    HBox line(String icon, String style, LocalText text) {
        return line(icon, style, said(text, "body", style));
    }

    HBox line(String icon, String style, Prose words) {
        Node sign = Icons.of(icon);
        sign.getStyleClass().add(style);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(sign, words);
        line.getStyleClass().add("tech-line");
        return line;
    }
}
