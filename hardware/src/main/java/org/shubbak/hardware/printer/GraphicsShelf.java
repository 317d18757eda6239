package org.shubbak.hardware.printer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shubbak.hardware.link.LinkLost;

/// One printer's memory for pictures, as the driver uses it: asked once a connection, written when nobody waits.
final class GraphicsShelf {
    /// A definition may take up to a minute (Epson); nothing in real time may be sent meanwhile.
    private static final Duration WRITE = Duration.ofSeconds(60);

    /// 37 72; then 41 when more follow, the keys, and 00.
    private static final String KEYS = "7r";

    private final StoredGraphics graphics;
    private final PrinterProfile profile;
    private final PrinterTiming timing;
    private final List<Dots> wanted = new ArrayList<>();
    private boolean looked;

    GraphicsShelf(StoredGraphics graphics, PrinterProfile profile, PrinterTiming timing) {
        this.graphics = graphics;
        this.profile = profile;
        this.timing = timing;
    }

    /// A printer that was swapped answers with other keys, or with none.
    void look(PrinterLine line) throws LinkLost {
        if (looked || !graphics.used() || profile.nvGraphics() == null) {
            return;
        }
        Set<String> keys = new HashSet<>();
        Optional<String> answer = line.block(GraphicsCodec.list(), KEYS, timing.answer());
        while (answer.isPresent()) {
            String content = answer.get();
            for (int at = 3; at + 1 < content.length(); at += 2) {
                keys.add(content.substring(at, at + 2));
            }
            boolean more = content.length() > 2 && content.charAt(2) == 0x41;
            answer = more ? line.block(GraphicsCodec.received(), KEYS, timing.answer()) : Optional.empty();
        }
        graphics.listed(keys);
        looked = true;
    }

    void forget() {
        looked = false;
        graphics.listed(Set.of());
    }

    Optional<String> key(Dots dots) {
        return graphics.key(dots);
    }

    void want(List<Part> parts) {
        wanted.clear();
        for (Part part : parts) {
            if (part instanceof Part.Kept kept) {
                wanted.add(kept.dots());
            }
        }
    }

    boolean keepNext(PrinterLine line) throws LinkLost {
        PrinterProfile.NvGraphics limits = profile.nvGraphics();
        if (limits == null) {
            return false;
        }
        look(line);
        Optional<StoredGraphics.Write> next = graphics.next(wanted, limits);
        if (next.isEmpty()) {
            return false;
        }
        StoredGraphics.Write write = next.get();
        graphics.uncertain(write.key());
        Optional<String> surplus = graphics.surplus(write.key(), limits);
        if (surplus.isPresent()) {
            graphics.uncertain(surplus.get());
            line.send(GraphicsCodec.forget(surplus.get()), timing.grace());
        }
        byte[] bytes = GraphicsCodec.keep(write.key(), write.dots());
        line.send(bytes, timing.job(bytes.length, 0, profile));
        boolean done = line.done(WRITE);
        if (done) {
            graphics.written(write);
        }
        return done;
    }
}
