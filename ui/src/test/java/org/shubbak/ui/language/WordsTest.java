package org.shubbak.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.shubbak.core.text.Language;
import org.shubbak.ui.Glass;

class WordsTest {
    @Test
    void whatIsBoundChangesWithTheLanguageAndWithItsArguments() {
        Words words = Glass.words(Language.AR);
        SimpleStringProperty waiting = new SimpleStringProperty("3");
        ObservableValue<String> text = words.bind("net.pending", waiting);
        assertThat(text.getValue()).isEqualTo("بانتظار الإرسال: 3");
        waiting.set("4");
        words.language().set(Language.EN);
        assertThat(text.getValue()).isEqualTo("Waiting to be sent: 4");
    }

    @Test
    void everyWindowAndPopupTurnsWithTheLanguage() throws Exception {
        Words words = Glass.words(Language.AR);
        Glass.call(() -> {
            Direction.follow(words.language());
            Stage stage = new Stage();
            Label owner = new Label();
            stage.setScene(new Scene(owner, 200, 100));
            stage.show();
            Popup popup = new Popup();
            popup.getContent().add(new Region());
            popup.show(owner, 0, 0);
            assertThat(stage.getScene().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            assertThat(popup.getScene().getNodeOrientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
            words.language().set(Language.EN);
            assertThat(stage.getScene().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            assertThat(popup.getScene().getNodeOrientation()).isEqualTo(NodeOrientation.LEFT_TO_RIGHT);
            popup.hide();
            stage.hide();
            return true;
        });
    }
}
