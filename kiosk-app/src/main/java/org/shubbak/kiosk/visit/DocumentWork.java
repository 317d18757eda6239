package org.shubbak.kiosk.visit;

import java.time.Duration;
import java.util.function.Consumer;
import org.shubbak.core.device.Attached;
import org.shubbak.core.device.IdReader;
import org.shubbak.core.device.ReadOutcome;
import org.shubbak.kiosk.journey.Event;
import org.shubbak.ui.fx.FxTasks;

/// Waits for a document a slice at a time, so that a page that is left stops reading soon. JavaFX thread only.
public final class DocumentWork {
    private static final Duration SLICE = Duration.ofSeconds(1);
    private final Attached<IdReader> reader;
    private final FxTasks tasks;
    private boolean reading;
    private boolean lost;

    public DocumentWork(Attached<IdReader> reader, FxTasks tasks) {
        this.reader = reader;
        this.tasks = tasks;
    }

    /// A lost reader answers at once: it is asked again only after a while.
    void read(Consumer<Event> answer) {
        if (reading) {
            return;
        }
        reading = true;
        if (lost) {
            tasks.after(SLICE, () -> slice(answer));
        } else {
            slice(answer);
        }
    }

    private void slice(Consumer<Event> answer) {
        tasks.run(reader.thread(), () -> reader.device().read(SLICE), outcome -> {
            reading = false;
            lost = outcome instanceof ReadOutcome.Lost;
            answer.accept(new Event.DocumentRead(outcome));
        });
    }
}
