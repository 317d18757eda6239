package org.shubbak.core.counter;

import org.shubbak.core.text.Problem;

/// Ends a dialogue with a terminal whose next fact could not be written down: the one thing that may travel through a
/// driver. Before the first byte nothing was charged; after it the payment is in doubt.
final class StepNotKept extends RuntimeException {
    private final transient Problem problem;

    StepNotKept(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
