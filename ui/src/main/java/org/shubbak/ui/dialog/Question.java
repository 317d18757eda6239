package org.shubbak.ui.dialog;

import java.util.List;
import org.shubbak.core.text.LocalText;

/// What a dialog asks, in both languages, with one to three choices.
public record Question(LocalText title, List<LocalText> body, List<Choice> choices) {
    public Question {
        body = List.copyOf(body);
        choices = List.copyOf(choices);
    }

    /// @param id of the button
    /// @param primary the one the Enter key takes
    /// @param cancels the one the Escape key takes
    public record Choice(String id, LocalText word, boolean primary, boolean cancels, Runnable then) {
        public static Choice primary(String id, LocalText word, Runnable then) {
            return new Choice(id, word, true, false, then);
        }

        public static Choice other(String id, LocalText word, Runnable then) {
            return new Choice(id, word, false, false, then);
        }

        public static Choice cancel(String id, LocalText word) {
            return new Choice(id, word, false, true, () -> {});
        }
    }
}
