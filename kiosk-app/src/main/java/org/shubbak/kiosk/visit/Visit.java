package org.shubbak.kiosk.visit;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.kiosk.journey.Journey;
import org.shubbak.kiosk.journey.Next;
import org.shubbak.kiosk.journey.Step;

/// The step that is shown now. JavaFX thread only.
public final class Visit {
    private final Journey journey;
    private final Desk desk;
    private final IdleWatch idle;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Welcome());

    public Visit(Journey journey, Desk desk, IdleWatch idle) {
        this.journey = journey;
        this.desk = desk;
        this.idle = idle;
    }

    /// A visit that is already at a step, to look at its page.
    public static Visit at(Step first, Journey journey, Desk desk, IdleWatch idle) {
        Visit visit = new Visit(journey, desk, idle);
        idle.enter(first);
        visit.step.set(first);
        return visit;
    }

    public void send(Event event) {
        Step before = step.get();
        Next next = journey.next(before, event);
        if (!next.step().equals(before)) {
            idle.enter(next.step());
            step.set(next.step());
        }
        next.effects().forEach(effect -> desk.perform(effect, this::send));
    }

    /// Whether this would lead to another page now.
    public boolean moves(Event event) {
        return !journey.next(step.get(), event).step().equals(step.get());
    }

    /// Lets time pass: once or more a second.
    public void tick() {
        idle.due().ifPresent(this::send);
    }

    public void touched() {
        idle.touched();
    }

    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    public IdleWatch idle() {
        return idle;
    }
}
