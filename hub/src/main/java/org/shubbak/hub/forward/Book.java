package org.shubbak.hub.forward;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shubbak.hub.store.Stored;

/// What ministries have not got yet. Calls block; any thread.
interface Book<C extends Consignment> {
    /// The oldest that may go now; what was refused waits for a person.
    Stored<List<C>> due(String ministry, int most);

    /// What a ministry has said, about many at once; what it has not said leaves everything as it was. Said again it
    /// changes nothing.
    Stored<Boolean> settle(String ministry, Map<C, Handover> said, Instant now);

    /// Sends again what a ministry has refused.
    /// @return how many
    Stored<Integer> again(String ministry);
}
