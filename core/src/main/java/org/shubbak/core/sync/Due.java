package org.shubbak.core.sync;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.WireEvent;

/// What may be sent now, and what the station says of itself with it.
/// @param open numbers up to the last of them that the hub does not have
/// @param waiting how many events wait, those on their way among them
record Due(List<WireEvent> events, ChainHead head, List<Long> open, int waiting) {
    static final Due NOTHING = new Due(List.of(), ChainHead.NONE, List.of(), 0);

    /// @param away what is on its way and will be at the hub when this is sent
    static Due read(StationStore store, Transaction transaction, List<WireEvent> away) throws StoreFault {
        List<WireEvent> events = store.outbox().due(transaction, away, EventBatch.MAX_EVENTS, EventBatch.MAX_BYTES);
        long last = events.isEmpty() ? 0 : events.getLast().stationSeq();
        List<Long> open = store.outbox().open(transaction, last, EventBatch.MAX_ANNOUNCED + away.size());
        Set<Long> there = numbers(away);
        return new Due(
                events,
                store.outbox().head(transaction),
                open.stream().filter(seq -> !there.contains(seq)).toList(),
                store.outbox().waiting(transaction));
    }

    /// @param batch some of the events, or none
    EventBatch signed(List<WireEvent> batch, Sender sender) {
        long last = batch.isEmpty() ? 0 : batch.getLast().stationSeq();
        Set<Long> sent = numbers(batch);
        List<Long> announced =
                open.stream().filter(seq -> seq < last && !sent.contains(seq)).toList();
        return EventBatch.signed(sender.station(), batch, head, announced, sender.signer());
    }

    private static Set<Long> numbers(List<WireEvent> events) {
        return events.stream().map(WireEvent::stationSeq).collect(Collectors.toSet());
    }
}
