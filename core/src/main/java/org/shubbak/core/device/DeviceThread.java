package org.shubbak.core.device;

import java.util.List;
import java.util.concurrent.Executor;

/// The one named platform thread of a device: its lock, its queue, and the one that looks at it while nobody uses it.
/// Never a virtual thread, because native calls pin their carrier. Everything here may be called from any thread.
public interface DeviceThread extends Executor, AutoCloseable {

    /// What is known about the device now.
    DeviceReport report();

    /// Calls `changed` after each change of the report, on the device's thread: it must return at once, and what is
    /// new stands in [#report].
    /// @return ends the calls
    Runnable follow(Runnable changed);

    /// Ends the thread and closes the device. Returns when both is done, or after a moment when a command still runs.
    @Override
    void close();

    /// Work is done where `where` does it, and nobody looks: the report stays as it is.
    static DeviceThread unwatched(Executor where, DeviceHealth health) {
        DeviceReport report = new DeviceReport(health, List.of());
        return new DeviceThread() {
            @Override
            public void execute(Runnable work) {
                where.execute(work);
            }

            @Override
            public DeviceReport report() {
                return report;
            }

            @Override
            public Runnable follow(Runnable changed) {
                return () -> {};
            }

            @Override
            public void close() {}
        };
    }
}
