package org.shubbak.ui.fx;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;

/// The only crossing between the JavaFX thread and the threads that work, and the only maker of threads in the apps.
public interface FxTasks {

    /// Works there and hands the answer over on the JavaFX thread. A fault of the work reaches that thread's handler.
    <T> void run(Executor where, Supplier<T> work, Consumer<T> thenOnFxThread);

    /// Shows something soon: from any thread, in the order of the calls.
    void show(Runnable onFxThread);

    /// Does something on the JavaFX thread after a while, unless it is cancelled before.
    Pending after(Duration delay, Runnable onFxThread);

    /// Something that will happen.
    interface Pending {
        void cancel();
    }

    /// The real crossing. `fault` hears of every bug on the threads made here.
    static FxTasks live(Thread.UncaughtExceptionHandler fault) {
        return new Live(Executors.newSingleThreadScheduledExecutor(factory("shubbak-timer", fault)));
    }

    /// For tests: everything happens at once on the calling thread, and what was to happen later never does.
    static FxTasks inline() {
        return new Inline();
    }

    /// One named daemon platform thread with its queue, as each device has it.
    static Executor thread(String name, Thread.UncaughtExceptionHandler fault) {
        return Executors.newSingleThreadExecutor(factory(name, fault));
    }

    private static ThreadFactory factory(String name, Thread.UncaughtExceptionHandler fault) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setUncaughtExceptionHandler(fault);
            return thread;
        };
    }

    record Live(ScheduledExecutorService timer) implements FxTasks {
        @Override
        public <T> void run(Executor where, Supplier<T> work, Consumer<T> thenOnFxThread) {
            where.execute(() -> {
                T answer = work.get();
                Platform.runLater(() -> thenOnFxThread.accept(answer));
            });
        }

        @Override
        public void show(Runnable onFxThread) {
            Platform.runLater(onFxThread);
        }

        @Override
        public Pending after(Duration delay, Runnable onFxThread) {
            ScheduledFuture<?> later =
                    timer.schedule(() -> Platform.runLater(onFxThread), delay.toMillis(), TimeUnit.MILLISECONDS);
            return () -> later.cancel(false);
        }
    }

    record Inline() implements FxTasks {
        @Override
        public <T> void run(Executor where, Supplier<T> work, Consumer<T> thenOnFxThread) {
            thenOnFxThread.accept(work.get());
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
}
