package org.shubbak.core.device;

import java.time.Duration;

/// Reads one presented document at a time. Blocks; called from the device's own thread only. Nothing that was read is
/// written to disk or logged. No method throws for anything a device or a line can do.
public interface IdReader extends Device {

    /// Waits for a document until the deadline. An interrupt ends the wait with `NoDocument`.
    ReadOutcome read(Duration deadline);
}
