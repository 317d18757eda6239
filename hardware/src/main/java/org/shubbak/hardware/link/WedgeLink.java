package org.shubbak.hardware.link;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// A reader that plays keyboard, as a line: what was captured from its keys is what comes. Such a reader takes no
/// orders,
/// and whether it is still there nobody can tell. `captured` may be called from any thread.
public final class WedgeLink implements Link {
    private static final int MOST_READS = 16;
    private final LinkedBlockingQueue<byte[]> reads = new LinkedBlockingQueue<>(MOST_READS);
    /// Of the read that is being taken; the reading thread's own.
    private byte[] rest = new byte[0];
    private volatile boolean closed;

    /// A whole read. When nobody has asked for so many, the newest is dropped.
    public void captured(String read) {
        byte[] bytes = read.getBytes(ISO_8859_1);
        if (bytes.length > 0 && !closed) {
            boolean kept = reads.offer(bytes);
            if (!kept) {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }

    /// Never of two reads at once: the caller sees the end of one by the silence after it.
    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        if (closed) {
            throw new LinkLost("wedge: closed", false);
        }
        try {
            byte[] bytes = rest.length > 0 ? rest : reads.poll(deadline.toNanos(), TimeUnit.NANOSECONDS);
            return bytes == null ? 0 : take(bytes, buffer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private int take(byte[] bytes, byte[] buffer) {
        int count = Math.min(bytes.length, buffer.length);
        System.arraycopy(bytes, 0, buffer, 0, count);
        rest = Arrays.copyOfRange(bytes, count, bytes.length);
        Arrays.fill(bytes, (byte) 0);
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) {}

    @Override
    public String name() {
        return "wedge:";
    }

    @Override
    public void close() {
        closed = true;
        reads.clear();
    }
}
