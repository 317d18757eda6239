package org.shubbak.kiosk.frame;

import javafx.scene.control.TextInputControl;
import org.shubbak.ui.keyboard.Board;
import org.shubbak.ui.keyboard.OnScreenKeyboard;
import org.shubbak.ui.language.Words;

/// The keyboard of a page and the field it writes into.
/// @param pad true for a number pad, which stands beside the words on a wide screen
public record Keys(OnScreenKeyboard keyboard, TextInputControl field, boolean pad) {

    public static Keys of(Words words, TextInputControl field, Board board) {
        OnScreenKeyboard keyboard = new OnScreenKeyboard(words);
        keyboard.attach(field, board);
        return new Keys(
                keyboard,
                field,
                switch (board) {
                    case DIGITS, DATE, AMOUNT, PHONE -> true;
                    case ARABIC, LATIN, EMAIL -> false;
                });
    }
}
