package org.shubbak.clerk;

import javafx.stage.Stage;
import org.shubbak.core.text.Language;
import org.shubbak.ui.language.Direction;
import org.shubbak.ui.language.Words;

/// Opens the counter's window in a stage: for the program itself and for whoever shows it beside others.
public final class ClerkApp {
    private ClerkApp() {}

    /// JavaFX thread. The caller closes the wiring after the window.
    public static ClerkWindow open(Stage stage, ClerkWiring wiring, Language language) {
        Words words = Words.in(language, ClerkWiring.texts());
        Direction.follow(words.language());
        return open(stage, wiring, words, () -> {});
    }

    /// With words whose language is followed already.
    /// @param technician opens the technician's pages
    static ClerkWindow open(Stage stage, ClerkWiring wiring, Words words, Runnable technician) {
        ClerkWindow window = new ClerkWindow(wiring, words, technician);
        stage.setTitle(words.say("app.title"));
        stage.setMinWidth(1280);
        stage.setMinHeight(720);
        stage.setScene(window.scene());
        stage.show();
        return window;
    }
}
