package org.shubbak.ui.technician;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.technician.TechnicianKey.Entry;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Problem;
import org.shubbak.core.text.Texts;
import org.shubbak.ui.signin.Attempts;

/// Whoever sets the station up proves it by a PIN. Wrong ones cost time.
public final class PinModel {
    /// A PIN says whose it is: there is no name to choose.
    private static final String ANYBODY = "technician";

    private final TechnicianStation station;
    private final Texts texts;
    private final Attempts attempts;
    private final Consumer<Entry.Welcome> signedIn;
    private final StringProperty pin = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable LocalText> problem = new SimpleObjectProperty<>();

    PinModel(TechnicianStation station, Texts texts, Attempts attempts, Consumer<Entry.Welcome> signedIn) {
        this.station = station;
        this.texts = texts;
        this.attempts = attempts;
        this.signedIn = signedIn;
    }

    void enter() {
        String typed = pin.get();
        Duration wait = attempts.wait(ANYBODY);
        if (!wait.isZero()) {
            pin.set("");
            problem.set(toWait(wait));
        } else if (!busy.get() && !typed.isEmpty()) {
            busy.set(true);
            station.tasks().run(station.worker(), () -> station.key().enter(typed), this::answered);
        }
    }

    private void answered(Entry entry) {
        busy.set(false);
        pin.set("");
        switch (entry) {
            case Entry.Welcome welcome -> {
                attempts.succeeded(ANYBODY);
                problem.set(null);
                signedIn.accept(welcome);
            }
            case Entry.WrongPin wrong -> {
                attempts.failed(ANYBODY);
                Duration wait = attempts.wait(ANYBODY);
                problem.set(wait.isZero() ? texts.both(Problem.of("technician.wrongPin")) : toWait(wait));
            }
            case Entry.Closed closed -> problem.set(closed.sentence());
        }
    }

    private LocalText toWait(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return texts.both(
                Problem.of("technician.waitForPin", String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)));
    }

    StringProperty pinProperty() {
        return pin;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    ObjectProperty<@Nullable LocalText> problemProperty() {
        return problem;
    }
}
