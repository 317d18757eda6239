package org.shubbak.ui.language;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Language;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;

/// The words of the language that is chosen now. What is bound here changes at once when the language does. JavaFX
/// thread only.
public record Words(Texts texts, ObjectProperty<Language> language) {

    public static Words in(Language language, Texts texts) {
        return new Words(texts, new SimpleObjectProperty<>(language));
    }

    public Language now() {
        return language.get();
    }

    public String say(String key, Object... arguments) {
        return texts.say(now(), key, values(arguments));
    }

    public String say(Problem problem) {
        return texts.say(now(), problem);
    }

    /// @param arguments constants, or observable values whose changes are followed
    public StringBinding bind(String key, Object... arguments) {
        return bind(words -> words.say(key, arguments), observed(arguments));
    }

    public StringBinding bind(LocalText text) {
        return bind(words -> text.in(words.now()));
    }

    public StringBinding bind(Problem problem) {
        return bind(words -> words.say(problem));
    }

    /// Empty while there is no problem.
    public StringBinding bindProblem(ObservableValue<? extends @Nullable Problem> problem) {
        return bind(
                words -> {
                    Problem now = problem.getValue();
                    return now == null ? "" : words.say(now);
                },
                problem);
    }

    /// Anything that depends on the language and on these values: money, dates.
    public StringBinding bind(Function<Words, String> text, Observable... followed) {
        List<Observable> all = new ArrayList<>(List.of(followed));
        all.add(language);
        return Bindings.createStringBinding(() -> text.apply(this), all.toArray(Observable[]::new));
    }

    private static Observable[] observed(Object[] arguments) {
        return List.of(arguments).stream()
                .filter(Observable.class::isInstance)
                .map(Observable.class::cast)
                .toArray(Observable[]::new);
    }

    private static Object[] values(Object[] arguments) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            values[i] = arguments[i] instanceof ObservableValue<?> live ? live.getValue() : arguments[i];
        }
        return values;
    }
}
