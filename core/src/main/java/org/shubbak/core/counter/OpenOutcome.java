package org.shubbak.core.counter;

import java.util.List;
import org.shubbak.core.application.CitizenApplication;
import org.shubbak.core.application.FieldProblem;
import org.shubbak.core.text.Problem;

/// What came of opening an application.
public sealed interface OpenOutcome {
    record Opened(CitizenApplication application) implements OpenOutcome {}

    record Invalid(List<FieldProblem> problems) implements OpenOutcome {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /// The station could not write it down: nothing was begun, nothing may be charged.
    record NotKept(Problem problem) implements OpenOutcome {}
}
