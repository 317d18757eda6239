package org.shubbak.hardware.technician;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.shubbak.core.technician.DeviceKind;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;

/// A line whose traffic is written down for a technician without what anybody showed: of what we send, the first three
/// bytes; of a reader the shape of its words (`A` for a letter, `9` for a digit); of a printer its status bytes. A
/// terminal's driver writes a trace of its own.
final class TracedLink implements Link {
    private static final int HEAD = 3;
    private static final int SHAPE = 64;
    private static final int MOST = 200;
    private final Link link;
    private final DeviceKind kind;
    private final List<String> trace;
    private final long start = System.nanoTime();

    private TracedLink(Link link, DeviceKind kind, List<String> trace) {
        this.link = link;
        this.kind = kind;
        this.trace = trace;
    }

    /// @param trace gets one line for each write and each read; one thread
    static LinkOpener traced(LinkOpener opener, DeviceKind kind, List<String> trace) {
        return () -> {
            TracedLink traced = new TracedLink(opener.open(), kind, trace);
            traced.note("open", "");
            return traced;
        };
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        int count = link.read(buffer, deadline);
        if (count > 0) {
            note("<", length(count) + shown(buffer, count));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        note(">", length(bytes.length) + head(bytes, bytes.length));
        link.write(bytes, deadline);
    }

    private String shown(byte[] bytes, int count) {
        return kind == DeviceKind.READER ? shape(bytes, count) : head(bytes, count);
    }

    private static String head(byte[] bytes, int count) {
        return HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(count, HEAD)) + (count > HEAD ? " …" : "");
    }

    static String shape(byte[] bytes, int count) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < Math.min(count, SHAPE); i++) {
            int c = bytes[i] & 0xFF;
            if (c >= '0' && c <= '9') {
                shape.append('9');
            } else if (Character.isLetter(c)) {
                shape.append('A');
            } else if (c > ' ' && c < 0x7F) {
                shape.append((char) c);
            } else {
                shape.append(String.format(Locale.ROOT, "\\x%02X", c));
            }
        }
        return shape.append(count > SHAPE ? "…" : "").toString();
    }

    private static String length(int count) {
        return count + " B  ";
    }

    private void note(String what, String more) {
        if (trace.size() < MOST) {
            long millis = (System.nanoTime() - start) / 1_000_000;
            trace.add(String.format(Locale.ROOT, "%6d ms %s %s", millis, what, more)
                    .stripTrailing());
        }
    }

    @Override
    public String name() {
        return link.name();
    }

    @Override
    public void close() {
        link.close();
    }
}
