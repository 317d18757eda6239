package org.shubbak.core.counter;

import org.shubbak.core.catalogue.Admission;
import org.shubbak.core.text.Problem;

/// Why a person cannot use a service today, as something to say.
public final class OpeningProblem {
    private OpeningProblem() {}

    public static Problem of(Admission.Refused refused) {
        return switch (refused) {
            case Admission.NotYetOpen any -> Problem.of("opening.notYet");
            case Admission.NotAmong any -> Problem.of("opening.notAmong");
            case Admission.CannotTell any -> Problem.of("opening.cannotTell");
        };
    }
}
