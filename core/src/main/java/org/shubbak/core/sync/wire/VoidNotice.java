package org.shubbak.core.sync.wire;

import java.util.List;

/// Receipts of this station that no longer prove a payment. Why, only the ministry can read in the event.
public record VoidNotice(String station, List<String> numbers) {
    public static final int MOST = 1000;

    public VoidNotice {
        numbers = List.copyOf(numbers);
    }
}
