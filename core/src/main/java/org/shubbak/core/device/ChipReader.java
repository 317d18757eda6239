package org.shubbak.core.device;

import java.time.Duration;

/// Reads the chip of a passport or an identity card whose key is known already: from its machine readable zone, or
/// typed. Blocks; called from the device's own thread only. Nothing that was read is written to disk or logged. No
/// method throws for anything a card, a reader or the system's card service can do.
public interface ChipReader extends AutoCloseable {

    /// Waits for a document until the deadline; a reading that has begun may take longer. The key is tried once. An
    /// interrupt ends the wait with `NoChip`.
    ChipOutcome read(AccessKey key, Duration deadline);

    DeviceHealth health();

    @Override
    void close();
}
