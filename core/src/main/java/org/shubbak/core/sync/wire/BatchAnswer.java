package org.shubbak.core.sync.wire;

import java.util.List;

/// One verdict an event, in the order of the batch, written only after the hub has committed.
public record BatchAnswer(List<EventVerdict> verdicts) {
    public BatchAnswer {
        verdicts = List.copyOf(verdicts);
    }
}
