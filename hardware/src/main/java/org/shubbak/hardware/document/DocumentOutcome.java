package org.shubbak.hardware.document;

import java.util.List;
import org.shubbak.core.text.Problem;

/// What is known about an A4 document that was to be printed. A queue of the operating system says that it took the
/// pages, never that they lie in the tray.
public sealed interface DocumentOutcome {
    /// The queue has the whole document.
    record Accepted(String queue, int pages) implements DocumentOutcome {}

    /// @param queues those that are there
    record QueueAbsent(String queue, List<String> queues) implements DocumentOutcome {
        public QueueAbsent {
            queues = List.copyOf(queues);
        }

        public Problem problem() {
            return Problem.of("office.queueAbsent", queue);
        }
    }

    /// Nothing is known to have reached the queue.
    record Refused(Problem problem) implements DocumentOutcome {}
}
