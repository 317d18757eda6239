package org.shubbak.kiosk.visit;

import java.util.function.Consumer;
import org.shubbak.kiosk.journey.Effect;
import org.shubbak.kiosk.journey.Event;

/// Does what a step asks for. Called on the JavaFX thread, returns at once, answers there later.
@FunctionalInterface
public interface Desk {
    void perform(Effect effect, Consumer<Event> answer);
}
