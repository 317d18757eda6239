package org.shubbak.clerk.application;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import org.shubbak.clerk.station.ClerkStation;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.FileOutcome;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.Ltr;
import org.shubbak.core.text.Problem;

/// Money whose application was not filed, because the power went or the terminal was silent: found, filed and told.
/// JavaFX thread only.
public record Recovery(ClerkStation station, ObjectProperty<Language> language, Consumer<Problem> tell) {

    /// Asks the terminal first about what is in doubt. Never charges.
    public void settle(Actor actor) {
        station.tasks().run(station.devices().terminal().thread(), station.payments()::settle, settled -> file(actor));
    }

    /// Files what is known to be paid.
    public void file(Actor actor) {
        Language now = language.get();
        station.tasks().run(station.store(), () -> station.counter().recover(now, actor), this::told);
    }

    private void told(List<FileOutcome> outcomes) {
        String numbers = outcomes.stream()
                .filter(FileOutcome.Filed.class::isInstance)
                .map(filed -> Ltr.mark(
                        String.valueOf(((FileOutcome.Filed) filed).application().number())))
                .collect(Collectors.joining(" · "));
        if (!numbers.isEmpty()) {
            tell.accept(Problem.of("clerk.recovered", numbers));
        }
    }
}
