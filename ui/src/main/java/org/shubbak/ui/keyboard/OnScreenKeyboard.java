package org.shubbak.ui.keyboard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.shubbak.ui.language.Words;
import org.shubbak.ui.theme.Icons;

/// The keyboard on the glass. It follows the field it is attached to, lies left to right in both languages as every
/// keyboard does, and only appends and deletes at the end: the toolkit's caret cannot be trusted in Arabic with digits.
/// A key works once a press, however long it is held.
public final class OnScreenKeyboard extends GridPane {
    private static final int COLUMNS = 60;
    private final Words words;
    private Board board = Board.ARABIC;
    private @Nullable TextInputControl field;

    public OnScreenKeyboard(Words words) {
        this.words = words;
        setId("keyboard");
        getStyleClass().add("keyboard");
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        for (int i = 0; i < COLUMNS; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / COLUMNS);
            getColumnConstraints().add(column);
        }
        lay(board);
    }

    /// From now on keys write into this field. Nothing in it is ever marked: the toolkit marks everything whenever a
    /// field comes into focus, and the first key would wipe what the person wrote.
    public void attach(TextInputControl newField, Board newBoard) {
        field = newField;
        newField.selectionProperty().addListener((observed, was, now) -> {
            if (now.getLength() > 0) {
                newField.end();
            }
        });
        lay(newBoard);
    }

    public Board board() {
        return board;
    }

    private void lay(Board newBoard) {
        board = newBoard;
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("pad"), board.pad());
        getChildren().clear();
        List<List<Key>> rows = board.rows();
        for (int row = 0; row < rows.size(); row++) {
            int column = 0;
            for (Key key : rows.get(row)) {
                add(node(key), column, row, key.columns(), 1);
                column += key.columns();
            }
        }
    }

    private Region node(Key key) {
        return switch (key) {
            case Key.Letter letter -> letter(letter);
            case Key.Space space -> work("key-space", "keyboard.space", () -> write(" "));
            case Key.Delete delete -> delete();
            case Key.Turn turn -> turn(turn.to());
            case Key.Gap gap -> new Region();
        };
    }

    private Button letter(Key.Letter letter) {
        Button key = key(
                "key-"
                        + letter.text()
                                .codePoints()
                                .mapToObj(c -> String.format(Locale.ROOT, "%04X", c))
                                .collect(Collectors.joining("-")),
                () -> write(letter.text()));
        key.setText(letter.text());
        key.setAccessibleText(letter.text());
        return key;
    }

    private Button delete() {
        Button key = work("key-delete", "keyboard.delete", this::deleteLast);
        key.setGraphic(Icons.of("backspace-outline"));
        key.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return key;
    }

    private Button turn(Board to) {
        return work("key-turn", to == Board.ARABIC ? "keyboard.arabic" : "keyboard.latin", () -> lay(to));
    }

    private Button work(String id, String word, Runnable action) {
        Button key = key(id, action);
        key.getStyleClass().add("work");
        key.textProperty().bind(words.bind(word));
        key.accessibleTextProperty().bind(words.bind(word));
        return key;
    }

    private static Button key(String id, Runnable action) {
        Button key = new Button();
        key.setId(id);
        key.getStyleClass().add("key");
        key.setFocusTraversable(false);
        key.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        key.setOnAction(pressed -> action.run());
        return key;
    }

    private void write(String text) {
        if (field != null) {
            field.appendText(text);
        }
    }

    private void deleteLast() {
        if (field != null && field.getLength() > 0) {
            field.deleteText(field.getText().offsetByCodePoints(field.getLength(), -1), field.getLength());
        }
    }
}
