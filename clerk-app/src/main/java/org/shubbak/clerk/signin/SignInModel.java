package org.shubbak.clerk.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.signin.Attempts;

/// Choosing oneself and proving it.
public final class SignInModel {
    private final List<Clerk> clerks;
    private final Attempts attempts;
    private final FxTasks tasks;
    private final Executor worker;
    private final Consumer<Clerk> signedIn;
    private final ObjectProperty<Clerk> chosen;
    private final StringProperty pin = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    /// @param clerks at least one
    /// @param worker hashing takes a moment and stays off the JavaFX thread
    public SignInModel(List<Clerk> clerks, Clock clock, FxTasks tasks, Executor worker, Consumer<Clerk> signedIn) {
        this.clerks = List.copyOf(clerks);
        this.attempts = new Attempts(clock);
        this.tasks = tasks;
        this.worker = worker;
        this.signedIn = signedIn;
        this.chosen = new SimpleObjectProperty<>(clerks.getFirst());
        chosen.addListener((observed, was, now) -> {
            pin.set("");
            problem.set(null);
        });
    }

    public void signIn() {
        Clerk clerk = chosen.get();
        String typed = pin.get();
        Duration wait = attempts.wait(clerk.id());
        if (!wait.isZero()) {
            pin.set("");
            problem.set(toWait(wait));
        } else if (!busy.get() && !typed.isEmpty()) {
            busy.set(true);
            tasks.run(worker, () -> ClerkRoll.fits(clerk, typed), fits -> answered(clerk, fits));
        }
    }

    private void answered(Clerk clerk, boolean fits) {
        busy.set(false);
        pin.set("");
        if (fits) {
            attempts.succeeded(clerk.id());
            problem.set(null);
            signedIn.accept(clerk);
        } else {
            attempts.failed(clerk.id());
            Duration wait = attempts.wait(clerk.id());
            problem.set(wait.isZero() ? Problem.of("signin.wrongPin") : toWait(wait));
        }
    }

    static Problem toWait(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return Problem.of("signin.wait", String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60));
    }

    /// For the next clerk: what was typed and said is gone, what was tried is not forgotten.
    public void clear() {
        pin.set("");
        problem.set(null);
    }

    List<Clerk> clerks() {
        return clerks;
    }

    public ObjectProperty<Clerk> chosenProperty() {
        return chosen;
    }

    public StringProperty pinProperty() {
        return pin;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
