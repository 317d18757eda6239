package org.shubbak.core.sync.wire;

import java.util.List;

/// What a station hears at once, in order.
/// @param more whether there is another page behind the last of these
public record ChangePage(List<HubChange> changes, boolean more) {
    public static final int MOST = 100;

    public ChangePage {
        changes = List.copyOf(changes);
    }
}
