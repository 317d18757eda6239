package org.shubbak.ui.keyboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.shubbak.core.device.WedgeCapture;
import org.shubbak.ui.Glass;

class WedgeFilterTest {
    /// An Arabic layout makes Arabic letters of the same keys.
    private static final String ARABIC_LAYOUT = "ضصث";

    private final List<String> reads = new ArrayList<>();

    @Test
    void theKeysOfAReaderDoNotReachTheFieldWhateverTheLayoutMakesOfThem() throws Exception {
        String typed = Glass.call(() -> {
            TextField field = watched();
            press(field, KeyCode.DIGIT5, false, "5");
            press(field, KeyCode.B, true, "");
            press(field, KeyCode.Q, false, ARABIC_LAYOUT.substring(0, 1));
            press(field, KeyCode.W, false, ARABIC_LAYOUT.substring(1, 2));
            press(field, KeyCode.E, false, ARABIC_LAYOUT.substring(2));
            press(field, KeyCode.C, true, "");
            press(field, KeyCode.DIGIT6, false, "6");
            return field.getText();
        });
        assertThat(typed).isEqualTo("56");
        assertThat(reads).containsExactly("qwe");
    }

    private TextField watched() {
        TextField field = new TextField();
        Scene scene = new Scene(new StackPane(field));
        scene.getRoot().applyCss(); // a field without its skin takes no keys at all
        WedgeCapture capture = new WedgeCapture('\u0002', '\u0003', Duration.ofMillis(200));
        new WedgeFilter(capture, reads::add, () -> 0).watch(scene);
        return field;
    }

    private static void press(TextField field, KeyCode key, boolean control, String typed) {
        fire(field, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, false));
        fire(field, new KeyEvent(KeyEvent.KEY_TYPED, typed, "", KeyCode.UNDEFINED, false, control, false, false));
        fire(field, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, control, false, false));
    }

    private static void fire(TextField field, KeyEvent event) {
        field.fireEvent(event);
    }
}
