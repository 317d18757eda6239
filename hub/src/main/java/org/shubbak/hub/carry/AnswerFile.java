package org.shubbak.hub.carry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shubbak.core.sync.wire.AnswerPart;
import org.shubbak.core.sync.wire.CarriedHead;
import org.shubbak.core.sync.wire.CarriedWriter;
import org.shubbak.core.sync.wire.CarryJson;
import org.shubbak.core.sync.wire.EventVerdict;
import org.shubbak.core.sync.wire.FinishedFile;
import org.shubbak.core.sync.wire.Signer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The answers to one carried queue, written while it is taken. A stick that cannot be written holds up nothing: what
/// was taken stays taken, and the same file can be imported again for its answers. One thread.
final class AnswerFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerFile.class);
    private final CarriedHead head;
    private final Signer hub;
    private final @Nullable FinishedFile file;
    private @Nullable CarriedWriter writer;

    private AnswerFile(CarriedHead head, Signer hub, @Nullable FinishedFile file, @Nullable CarriedWriter writer) {
        this.head = head;
        this.hub = hub;
        this.file = file;
        this.writer = writer;
    }

    /// @param queue what it answers
    static AnswerFile to(Path path, CarriedHead queue, Signer hub, Instant now) {
        CarriedHead head = new CarriedHead(CarriedHead.ANSWERS, queue.export(), queue.station(), now.toString());
        FinishedFile file = FinishedFile.begin(path).orElse(null);
        try {
            return new AnswerFile(head, hub, file, file == null ? null : new CarriedWriter(head, file.out()));
        } catch (IOException e) {
            LOG.warn("the answers cannot be written: {}", e.getClass().getSimpleName());
            return new AnswerFile(head, hub, file, null);
        }
    }

    void add(List<EventVerdict> verdicts) {
        CarriedWriter open = writer;
        if (open == null || verdicts.isEmpty()) {
            return;
        }
        AnswerPart part = AnswerPart.signed(head, open.parts() + 1, verdicts, hub);
        if (!open.part(CarryJson.write(part), verdicts.size())) {
            writer = null;
        }
    }

    /// @return whether the answers lie there, whole
    boolean finish() {
        CarriedWriter open = writer;
        return open != null && file != null && open.end(hub) && file.finish();
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
