package org.shubbak.core.sync;

import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.text.Problem;

/// The line to the hub. Blocks until the hub has answered or the client's own deadline has passed; called by one thread
/// at a time. Never throws for anything a network or a hub can do.
public interface HubClient extends AutoCloseable {

    HubAnswer send(EventBatch batch);

    /// Gets a batch ready that will most likely be the next one sent. Any thread, also while another is on its way.
    default void prepare(EventBatch batch) {}

    HubReply ask(HubQuestion question);

    default ParcelReply carry(Parcel parcel) {
        return new ParcelReply.Unknown(Problem.of("sync.unreachable"));
    }

    @Override
    void close();
}
