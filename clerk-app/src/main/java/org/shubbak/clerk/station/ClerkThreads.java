package org.shubbak.clerk.station;

import java.util.concurrent.Executor;
import org.shubbak.ui.fx.FxTasks;

/// Where the work of a counter is done: one thread for the store and one for each device.
public record ClerkThreads(FxTasks tasks, Executor store, Executor reader, Executor printer, Executor terminal) {

    public static ClerkThreads live(Thread.UncaughtExceptionHandler fault) {
        return new ClerkThreads(
                FxTasks.live(fault),
                FxTasks.thread("clerk-store", fault),
                FxTasks.thread("clerk-reader", fault),
                FxTasks.thread("clerk-printer", fault),
                FxTasks.thread("clerk-terminal", fault));
    }

    /// For tests: everything at once on the calling thread.
    public static ClerkThreads inline() {
        return new ClerkThreads(FxTasks.inline(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    }
}
