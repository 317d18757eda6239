package org.shubbak.ui.form;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.catalogue.Field;
import org.shubbak.core.text.ArabicKey;
import org.shubbak.core.text.Language;
import org.shubbak.ui.language.Words;

/// A choice of many: typing narrows the list, the arrow keys move in it, Enter takes what is marked. A label that is
/// typed in full is taken as it stands.
final class SearchChoice extends TextField {
    private static final int ROWS = 8;
    private static final double ROW_HEIGHT = 38;
    private final List<Field.Option> options;
    private final StringProperty value;
    private final Words words;
    private final ListView<Field.Option> list = new ListView<>();
    private final Popup popup = new Popup();
    /// Held by this field alone: the language outlives every form.
    private final ChangeListener<Language> turned = (observed, was, now) -> write();

    private boolean writing;

    SearchChoice(String id, List<Field.Option> options, StringProperty value, Words words) {
        this.options = options;
        this.value = value;
        this.words = words;
        setId(id);
        list.getStyleClass().add("choices-list");
        list.setCellFactory(view -> new OptionCell());
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW_HEIGHT);
        popup.getContent().add(list);
        popup.setAutoHide(true);
        textProperty().addListener((observed, was, now) -> typed(now));
        value.addListener((observed, was, now) -> write());
        words.language().addListener(new WeakChangeListener<>(turned));
        focusedProperty().addListener((observed, was, now) -> left(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(clicked -> open(options));
        write();
    }

    private void write() {
        writing = true;
        chosen().ifPresentOrElse(option -> setText(option.label().in(words.now())), () -> {
            if (value.get().isEmpty()) {
                clear();
            }
        });
        writing = false;
    }

    private Optional<Field.Option> chosen() {
        return options.stream().filter(o -> o.value().equals(value.get())).findFirst();
    }

    private void typed(String text) {
        if (writing) {
            return;
        }
        String key = ArabicKey.service(text);
        List<Field.Option> fitting =
                options.stream().filter(o -> key(o).contains(key)).toList();
        Optional<Field.Option> exact =
                fitting.stream().filter(o -> key(o).equals(key)).findFirst();
        writing = true; // what is typed stays as it is while the value follows
        value.set(exact.map(Field.Option::value).orElse(text.isBlank() ? "" : text));
        writing = false;
        if (isFocused()) {
            open(fitting);
        }
    }

    private String key(Field.Option option) {
        return ArabicKey.service(option.label().in(words.now()));
    }

    private void open(List<Field.Option> shown) {
        list.getItems().setAll(shown);
        list.getSelectionModel().selectFirst();
        if (shown.isEmpty() || getScene() == null) {
            popup.hide();
            return;
        }
        list.setPrefSize(getWidth(), Math.min(ROWS, shown.size()) * ROW_HEIGHT + 16);
        Bounds place = localToScreen(getBoundsInLocal());
        if (place != null && !popup.isShowing()) {
            popup.show(this, place.getMinX(), place.getMaxY() + 4);
        }
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.UP) {
            if (popup.isShowing()) {
                int step = key.getCode() == KeyCode.DOWN ? 1 : -1;
                int next = list.getSelectionModel().getSelectedIndex() + step;
                list.getSelectionModel()
                        .clearAndSelect(Math.clamp(next, 0, list.getItems().size() - 1));
                list.scrollTo(list.getSelectionModel().getSelectedIndex());
            } else {
                open(options);
            }
            key.consume();
        } else if (key.getCode() == KeyCode.ENTER && popup.isShowing()) {
            take(list.getSelectionModel().getSelectedItem());
            key.consume();
        } else if (key.getCode() == KeyCode.ESCAPE && popup.isShowing()) {
            popup.hide();
            key.consume();
        }
    }

    private void take(Field.@Nullable Option option) {
        popup.hide();
        if (option != null) {
            value.set(option.value());
            write();
            end();
        }
    }

    /// Leaving with one option left takes it.
    private void left(boolean focused) {
        if (!focused) {
            popup.hide();
            if (chosen().isEmpty() && !getText().isBlank() && list.getItems().size() == 1) {
                take(list.getItems().getFirst());
            }
        }
    }

    private final class OptionCell extends ListCell<Field.Option> {
        OptionCell() {
            setOnMousePressed(pressed -> take(getItem()));
        }

        @Override
        protected void updateItem(Field.@Nullable Option option, boolean empty) {
            super.updateItem(option, empty);
            setText(empty || option == null ? null : option.label().in(words.now()));
        }
    }
}
