package org.shubbak.ui.fx;

import java.util.concurrent.Executor;

/// Where the work of a station is done: one thread for the store and one for each device.
public record StationThreads(FxTasks tasks, Executor store, Executor reader, Executor printer, Executor terminal) {

    public static StationThreads live(Thread.UncaughtExceptionHandler fault) {
        return new StationThreads(
                FxTasks.live(fault),
                FxTasks.thread("store-wait", fault),
                FxTasks.thread("reader", fault),
                FxTasks.thread("printer", fault),
                FxTasks.thread("terminal", fault));
    }

    /// For tests: everything at once on the calling thread.
    public static StationThreads inline() {
        return new StationThreads(FxTasks.inline(), Runnable::run, Runnable::run, Runnable::run, Runnable::run);
    }
}
