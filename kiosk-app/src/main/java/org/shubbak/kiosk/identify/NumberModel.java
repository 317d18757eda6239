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
    private final Step.TypeNumber step;
    private final Consumer<Event> send;
    private final StringProperty typed;

    public NumberModel(Step.TypeNumber step, Consumer<Event> send) {
        this.step = step;
        this.send = send;
        typed = new SimpleStringProperty(step.typed());
    }

    StringProperty typed() {
        return typed;
    }

    @Nullable
    Problem problem() {
        return step.problem();
    }

    void enter() {
        send.accept(new Event.Enter(typed.get()));
    }

    void useReader() {
        send.accept(new Event.UseDocument());
    }
}
