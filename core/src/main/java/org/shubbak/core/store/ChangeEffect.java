package org.shubbak.core.store;

import org.shubbak.core.sync.wire.HubChange;

/// What a change from the hub makes true here, in the transaction that keeps the change: either both stand or neither.
/// What it cannot read or does not know it leaves alone; the change is kept for a program that does.
public interface ChangeEffect {
    void of(Transaction transaction, HubChange change) throws StoreFault;
}
