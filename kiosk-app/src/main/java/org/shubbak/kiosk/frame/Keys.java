package org.shubbak.kiosk.frame;

import javafx.scene.control.TextInputControl;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.keyboard.OnScreenKeyboard;
import org.shubbak.ui.language.Words;

/// The keyboard of a page and the field it writes into.
/// @param above what is chosen beside it
/// @param pad true for a number pad, which stands beside the words on a wide screen
public record Keys(
        OnScreenKeyboard keyboard,
        TextInputControl field,
        boolean pad,
        @Nullable Region above) {

    public static Keys of(Words words, TextInputControl field, Board board) {
        OnScreenKeyboard keyboard = new OnScreenKeyboard(words);
        keyboard.attach(field, board);
        return new Keys(
                keyboard,
                field,
                switch (board) {
                    case DIGITS, DATE, AMOUNT, PHONE -> true;
                    case ARABIC, LATIN, EMAIL, ADDRESS -> false;
                },
                null);
    }

    public Keys under(Region choice) {
        return new Keys(keyboard, field, pad, choice);
    }

    /// All of it, as it lies on a page.
    Region board() {
        if (above == null) {
            return keyboard;
        }
        above.getStyleClass().add("keyboard-head");
        VBox.setVgrow(keyboard, Priority.ALWAYS);
        return new VBox(above, keyboard);
    }
}
