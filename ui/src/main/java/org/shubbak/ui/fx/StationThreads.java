package org.shubbak.ui.fx;

import java.util.concurrent.Executor;

/// Where the work of a station is done: beside the JavaFX thread one for the store, one for questions to the hub, and
/// one that each device brings.
/// @param fault hears of every bug on any of them
public record StationThreads(FxTasks tasks, Executor store, Executor hub, Thread.UncaughtExceptionHandler fault) {

    public static StationThreads live(Thread.UncaughtExceptionHandler fault) {
        return new StationThreads(
                FxTasks.live(fault), FxTasks.thread("store-wait", fault), FxTasks.thread("hub-wait", fault), fault);
    }

    /// For tests: everything but the devices at once on the calling thread.
    public static StationThreads inline() {
        return new StationThreads(
                FxTasks.inline(),
                Runnable::run,
                Runnable::run,
                (thread, bug) -> thread.getThreadGroup().uncaughtException(thread, bug));
    }
}
