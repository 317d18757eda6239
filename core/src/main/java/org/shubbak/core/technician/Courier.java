package org.shubbak.core.technician;

import java.util.List;
import org.shubbak.core.text.LocalText;

/// Takes a station's queue to its hub by hand, and the answers back. Every method blocks on disk and stick, and none
/// may
/// be called from a window's thread.
public interface Courier {
    /// @param done whether it came out as it should
    record Report(boolean done, LocalText sentence) {}

    /// The folders of what can be pulled out of this machine now.
    List<String> sticks();

    /// Writes all that waits into a new file there.
    Report write(String folder);

    /// Takes every answer for this station that lies there.
    Report take(String folder);
}
