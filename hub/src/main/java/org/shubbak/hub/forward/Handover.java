package org.shubbak.hub.forward;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came of handing one event over. Only a ministry's own word judges it.
public sealed interface Handover {
    /// It has it, now or from before.
    /// @param requestId given out by the exchange layer; null where there is none
    /// @param requestHash proof that the answer belongs to this request; null where there is none
    record Taken(@Nullable String requestId, @Nullable String requestHash) implements Handover {}

    /// The ministry's system will not take it as it is. Somebody must look.
    /// @param status for the operator, for example `422`
    record Refused(String status) implements Handover {}

    /// Silence, trouble on the way, or nonsense: nobody knows whether it has it. The same again later.
    /// @param reason a code for the log
    /// @param leaveAlone how long it asks to be left alone
    record Unknown(String reason, Optional<Duration> leaveAlone) implements Handover {
        static Unknown of(String reason) {
            return new Unknown(reason, Optional.empty());
        }
    }
}
