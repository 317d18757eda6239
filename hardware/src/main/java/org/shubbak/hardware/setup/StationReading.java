package org.shubbak.hardware.setup;

import java.util.List;
import org.shubbak.core.text.Problem;

/// The settings of a station, or everything that is wrong with their file.
public sealed interface StationReading {
    record Ready(StationSettings settings) implements StationReading {}

    /// @param problems what file is to be corrected, then each of its faults
    record Faulty(List<Problem> problems) implements StationReading {
        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
