package org.shubbak.clerk.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.counter.Actor;
import org.shubbak.core.counter.TwoPeople;
import org.shubbak.core.text.Problem;
import org.shubbak.ui.fx.FxTasks;
import org.shubbak.ui.signin.Attempts;

/// Somebody else with the right, who proves it with a PIN each time: nobody decides about money alone. JavaFX thread
/// only.
public final class SecondPerson {
    private final List<Clerk> clerks;
    private final Attempts attempts;
    private final FxTasks tasks;
    private final Executor worker;
    private final Supplier<Actor> first;
    private final ObjectProperty<@Nullable Clerk> chosen = new SimpleObjectProperty<>();
    private final StringProperty pin = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();
    private boolean busy;

    /// @param worker hashing takes a moment and stays off the JavaFX thread
    /// @param first who is signed in
    public SecondPerson(List<Clerk> clerks, Clock clock, FxTasks tasks, Executor worker, Supplier<Actor> first) {
        this.clerks = List.copyOf(clerks);
        this.attempts = new Attempts(clock);
        this.tasks = tasks;
        this.worker = worker;
        this.first = first;
    }

    /// Everybody with the right but the one who is signed in.
    public List<Clerk> candidates() {
        return clerks.stream()
                .filter(clerk ->
                        clerk.seconds() && !clerk.id().equals(first.get().id()))
                .toList();
    }

    /// For the next decision: what was tried is not forgotten.
    public void clear() {
        List<Clerk> all = candidates();
        chosen.set(all.isEmpty() ? null : all.getFirst());
        pin.set("");
        problem.set(all.isEmpty() ? Problem.of("money.nobodyElse") : null);
    }

    public void prove(Consumer<TwoPeople> proven) {
        Clerk clerk = chosen.get();
        String typed = pin.get();
        if (clerk == null || typed.isEmpty() || busy) {
            problem.set(Problem.of(clerk == null ? "money.nobodyElse" : "money.secondPin"));
            return;
        }
        Duration wait = attempts.wait(clerk.id());
        pin.set("");
        if (!wait.isZero()) {
            problem.set(SignInModel.toWait(wait));
            return;
        }
        busy = true;
        TwoPeople both = new TwoPeople(first.get(), new Actor(clerk.id()));
        tasks.run(worker, () -> ClerkRoll.fits(clerk, typed), fits -> answered(both, fits, proven));
    }

    private void answered(TwoPeople both, boolean fits, Consumer<TwoPeople> proven) {
        String second = both.second().id();
        busy = false;
        if (fits) {
            attempts.succeeded(second);
            problem.set(null);
            proven.accept(both);
        } else {
            attempts.failed(second);
            Duration wait = attempts.wait(second);
            problem.set(wait.isZero() ? Problem.of("signin.wrongPin") : SignInModel.toWait(wait));
        }
    }

    public ObjectProperty<@Nullable Clerk> chosenProperty() {
        return chosen;
    }

    public StringProperty pinProperty() {
        return pin;
    }

    public ObjectProperty<@Nullable Problem> problemProperty() {
        return problem;
    }
}
