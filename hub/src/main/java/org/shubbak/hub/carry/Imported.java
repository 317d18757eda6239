package org.shubbak.hub.carry;

import java.util.List;
import java.util.Optional;
import org.shubbak.core.sync.wire.CarriedHead;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.Verdict;
import org.shubbak.core.text.Problem;

/// What became of a queue that was carried here.
public sealed interface Imported {
    /// What could be taken was taken, and is on the hub's disk.
    /// @param trouble why that may not be all; the rest waits at its station and is in its next file
    /// @param answered whether the answers lie where they should
    record Taken(CarriedHead head, Tally tally, Optional<Problem> trouble, boolean answered) implements Imported {}

    /// Nothing was taken.
    record Refused(Problem problem) implements Imported {}

    /// Verdicts, counted.
    record Tally(long accepted, long duplicate, long rejected, long deferred, long conflict) {
        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        Tally and(List<EventVerdict> verdicts) {
            return new Tally(
                    accepted + count(verdicts, Verdict.ACCEPTED),
                    duplicate + count(verdicts, Verdict.DUPLICATE),
                    rejected + count(verdicts, Verdict.REJECTED),
                    deferred + count(verdicts, Verdict.DEFERRED),
                    conflict + count(verdicts, Verdict.CONFLICT));
        }

        public long events() {
            return accepted + duplicate + rejected + deferred + conflict;
        }

        private static long count(List<EventVerdict> verdicts, Verdict wanted) {
            return verdicts.stream()
                    .filter(verdict -> verdict.verdict() == wanted)
                    .count();
        }
    }
}
