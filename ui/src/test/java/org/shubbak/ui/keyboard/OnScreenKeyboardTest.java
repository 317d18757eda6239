package org.shubbak.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shubbak.core.text.Language;
import org.shubbak.ui.Glass;

class OnScreenKeyboardTest {
    private static OnScreenKeyboard keyboard(TextField field, Board board) {
        OnScreenKeyboard keyboard = new OnScreenKeyboard(Glass.words(Language.AR));
        keyboard.attach(field, board);
        return keyboard;
    }

    private static void press(OnScreenKeyboard keyboard, String id) {
        ((Button) keyboard.lookup("#" + id)).fire();
    }

    private static String row(OnScreenKeyboard keyboard, int row) {
        StringBuilder letters = new StringBuilder();
        for (Node key : keyboard.getChildren()) {
            if (GridPane.getRowIndex(key) == row && key instanceof Button button) {
                letters.append(button.getText()).append(' ');
            }
        }
        return letters.toString().strip();
    }

    @Test
    void arabicLettersLieInTheOrderOfThePcKeyboardFromTheLeft() throws Exception {
        OnScreenKeyboard keyboard = Glass.call(() -> keyboard(new TextField(), Board.ARABIC));
        assertThat(row(keyboard, 1)).isEqualTo("ض ص ث ق ف غ ع ه خ ح ج د");
        assertThat(row(keyboard, 2)).startsWith("ش س ي ب ل ا ت ن م ك ط");
        assertThat(row(keyboard, 3)).startsWith("ئ ء ؤ ر لا ى ة و ز ظ");
        assertThat(keyboard.getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
    }

    @Test
    void lamAlefIsTwoLetters() throws Exception {
        String typed = Glass.call(() -> {
            TextField field = new TextField();
            press(keyboard(field, Board.ARABIC), "key-0644-0627");
            return field.getText();
        });
        assertThat(typed).isEqualTo("\u0644\u0627");
    }

    @Test
    void deleteTakesTheLastLetterWhereverTheCaretIs() throws Exception {
        String typed = Glass.call(() -> {
            TextField field = new TextField("شارع 5");
            field.positionCaret(0);
            OnScreenKeyboard keyboard = keyboard(field, Board.ARABIC);
            press(keyboard, "key-delete");
            press(keyboard, "key-0037");
            return field.getText();
        });
        assertThat(typed).isEqualTo("شارع 7");
    }

    @Test
    void theToolkitsMarkingOfAFieldInFocusNeverMakesAKeyWipeIt() throws Exception {
        String typed = Glass.call(() -> {
            TextField field = new TextField("6-1234");
            OnScreenKeyboard keyboard = keyboard(field, Board.LATIN);
            field.selectAll();
            assertThat(field.getSelectedText()).isEmpty();
            press(keyboard, "key-002D");
            field.selectAll();
            press(keyboard, "key-0048");
            field.selectAll();
            press(keyboard, "key-delete");
            return field.getText();
        });
        assertThat(typed).isEqualTo("6-1234-");
    }

    @Test
    void theSwitchKeyChangesBetweenArabicAndLatin() throws Exception {
        List<Board> boards = Glass.call(() -> {
            OnScreenKeyboard keyboard = keyboard(new TextField(), Board.ARABIC);
            press(keyboard, "key-turn");
            Board first = keyboard.board();
            press(keyboard, "key-turn");
            return List.of(first, keyboard.board());
        });
        assertThat(boards).containsExactly(Board.LATIN, Board.ARABIC);
    }

    @ParameterizedTest
    @EnumSource(Board.class)
    void everyKeyHasANameToHearAndEveryRowIsFull(Board board) throws Exception {
        OnScreenKeyboard keyboard = Glass.call(() -> keyboard(new TextField(), board));
        assertThat(keyboard.getChildren()).filteredOn(Button.class::isInstance).allSatisfy(key -> {
            assertThat(key.getAccessibleText()).isNotBlank();
            assertThat(key.isFocusTraversable()).isFalse();
        });
        board.rows()
                .forEach(row ->
                        assertThat(row.stream().mapToInt(Key::columns).sum()).isEqualTo(60));
    }
}
