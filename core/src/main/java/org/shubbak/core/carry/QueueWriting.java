package org.shubbak.core.carry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.shubbak.core.store.Kept;
import org.shubbak.core.store.StationStore;
import org.shubbak.core.store.StoreFault;
import org.shubbak.core.store.Transaction;
import org.shubbak.core.sync.wire.CarriedHead;
import org.shubbak.core.sync.wire.CarriedWriter;
import org.shubbak.core.sync.wire.ChainHead;
import org.shubbak.core.sync.wire.EventBatch;
import org.shubbak.core.sync.wire.FinishedFile;
import org.shubbak.core.sync.wire.Signer;
import org.shubbak.core.sync.wire.WireEvent;
import org.shubbak.core.sync.wire.WireJson;
import org.shubbak.core.text.Problem;

/// Writes the queue onto a stick, a batch at a time as the line would send it. Changes nothing in the store. Blocks on
/// disk and stick; one thread.
record QueueWriting(StationStore store, Signer signer, CarriedHead head) {
    /// The disk of the station does not read.
    private static final class StoreAway extends IOException {
        private static final long serialVersionUID = 1;
        private final transient Problem problem;

        StoreAway(Problem problem) {
            super(problem.code());
            this.problem = problem;
        }
    }

    /// What one part carries, and what the station says of itself with it.
    private record Part(List<WireEvent> events, ChainHead end, List<Long> open) {}

    CarryOutcome to(Path file) {
        return FinishedFile.begin(file).map(begun -> to(begun, file)).orElseGet(() -> notWritten(file));
    }

    private CarryOutcome to(FinishedFile begun, Path file) {
        try (FinishedFile stick = begun) {
            long events = write(stick.out());
            if (events == 0) {
                return new CarryOutcome.NothingWaits();
            }
            return stick.finish() ? new CarryOutcome.Written(file, events) : notWritten(file);
        } catch (StoreAway e) {
            return new CarryOutcome.Refused(e.problem);
        } catch (IOException e) {
            return notWritten(file);
        }
    }

    private static CarryOutcome notWritten(Path file) {
        return new CarryOutcome.Refused(Problem.of("carry.notWritten", String.valueOf(file.getParent())));
    }

    private long write(OutputStream out) throws IOException {
        CarriedWriter writer = new CarriedWriter(head, out);
        long after = 0;
        boolean good = true;
        for (Part part = part(after); good && !part.events().isEmpty(); part = part(after)) {
            good = writer.part(WireJson.write(signed(part)), part.events().size());
            after = part.events().getLast().stationSeq();
        }
        if (!good || !writer.end(signer)) {
            throw new IOException("the stick does not take it");
        }
        return writer.items();
    }

    private Part part(long after) throws StoreAway {
        return switch (store.transact(transaction -> part(transaction, after))) {
            case Kept.Done<Part> done -> done.value();
            case Kept.Not<Part> not -> throw new StoreAway(not.problem());
        };
    }

    private Part part(Transaction transaction, long after) throws StoreFault {
        List<WireEvent> events =
                store.outbox().carried(transaction, after, EventBatch.MAX_EVENTS, EventBatch.MAX_BYTES);
        long last = events.isEmpty() ? 0 : events.getLast().stationSeq();
        return new Part(
                events,
                store.outbox().head(transaction),
                store.outbox().open(transaction, last, EventBatch.MAX_ANNOUNCED));
    }

    /// What stands in an earlier part counts as held back too: that part may be the one that is lost on the way.
    private EventBatch signed(Part part) {
        Set<Long> sent = part.events().stream().map(WireEvent::stationSeq).collect(Collectors.toSet());
        List<Long> announced =
                part.open().stream().filter(seq -> !sent.contains(seq)).toList();
        return EventBatch.signed(head.station(), part.events(), part.end(), announced, signer);
    }
}
