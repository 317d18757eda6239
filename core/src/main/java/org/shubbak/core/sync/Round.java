package org.shubbak.core.sync;

import java.util.List;
import java.util.Optional;
import org.shubbak.core.text.Problem;

/// What a station does with its hub besides sending events, when nothing waits and the line is good. On the thread of
/// the [SyncLoop].
public interface Round {

    /// The same once more is always right.
    /// @return why it could not be done
    Optional<Problem> run();

    /// What people are told, whether the line is good or not.
    List<Problem> warnings();
}
