package org.shubbak.kiosk.identify;

import java.util.function.Consumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Step;

/// The nine-digit number as it is typed.
public final class NumberModel {
    private final Consumer<Event> send;
    private final StringProperty typed;
    private @Nullable Problem problem;

    public NumberModel(Step.TypeNumber step, Consumer<Event> send) {
        this.send = send;
        typed = new SimpleStringProperty(step.typed());
        problem = step.problem();
        typed.addListener((observed, was, now) -> problem = null);
    }

    StringProperty typed() {
        return typed;
    }

    /// What is wrong with what stands there, until it is changed.
    @Nullable
    Problem problem() {
        return problem;
    }

    void enter() {
        send.accept(new Event.Enter(typed.get()));
    }

    void useReader() {
        send.accept(new Event.UseDocument());
    }
}
