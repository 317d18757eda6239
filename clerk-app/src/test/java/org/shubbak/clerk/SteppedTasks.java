package org.shubbak.clerk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.shubbak.ui.fx.FxTasks;

/// The crossing on one thread: work and answers can each be held back.
record SteppedTasks(Held answers) implements FxTasks {
    @Override
    public <T> void run(Executor where, Supplier<T> work, Consumer<T> thenOnFxThread) {
        where.execute(() -> {
            T answer = work.get();
            answers.execute(() -> thenOnFxThread.accept(answer));
        });
    }

    @Override
    public void show(Runnable onFxThread) {
        onFxThread.run();
    }

    @Override
    public Pending after(Duration delay, Runnable onFxThread) {
        return () -> {};
    }
}
