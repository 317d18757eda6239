package org.shubbak.hardware.payment.wire;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.shubbak.core.device.LookupAnswer;

/// Asks for the last transaction until the answer decides or the patience ends: a terminal that is away comes back,
/// and a busy one may still be charging.
public final class PatientLookup {
    private static final List<Integer> RECONNECT_SECONDS = List.of(1, 2, 5, 10);

    private PatientLookup() {}

    /// @param patience for the whole
    /// @param poll between two questions to a busy terminal
    /// @param once one question on a connection of its own
    public static LookupAnswer ask(Ticker ticker, Duration patience, Duration poll, Supplier<LookupAnswer> once) {
        Deadline deadline = Deadline.in(patience, ticker);
        for (int attempt = 0; ; attempt++) {
            LookupAnswer answer = once.get();
            Duration wait = switch (answer) {
                case LookupAnswer.Unreachable away ->
                    Duration.ofSeconds(RECONNECT_SECONDS.get(Math.min(attempt, RECONNECT_SECONDS.size() - 1)));
                case LookupAnswer.StillBusy busy -> poll;
                case LookupAnswer.Last last -> Duration.ZERO;
                case LookupAnswer.None none -> Duration.ZERO;
                case LookupAnswer.CannotTell cannot -> Duration.ZERO;
            };
            boolean enough = wait.isZero() || deadline.left().compareTo(wait) < 0;
            if (enough || Thread.currentThread().isInterrupted()) {
                return answer;
            }
            ticker.pause(wait);
        }
    }
}
