package org.shubbak.hardware.simulator;

import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// A device without the hardware. Its state (paper, last transaction, faults) outlives a connection, as a real one's
/// does.
public interface DeviceSimulator {

    /// Speaks the device's bytes on one connection until the other side is gone.
    void serve(Link link) throws LinkLost;

    /// One line from whoever plays the device's surroundings (`present`, `paper out`, `decline`, `fault NAME`, `help`).
    /// Answers one line that starts with `ok` or with `no` and the reason. May come from any thread.
    String command(String line);
}
