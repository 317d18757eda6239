package org.shubbak.hardware.link;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// A line that plays a transcript: expect these bytes, reply with those, say nothing, garble, unplug. Silence takes no
/// time: a read that the script does not feed answers 0 at once, whatever the deadline.
@SuppressWarnings("ArrayRecordComponent") // private steps of a script
public final class ScriptedLink implements Link {
    private sealed interface Step {
        record Expect(byte[] bytes) implements Step {}

        record Reply(byte[] bytes) implements Step {}

        record Silence() implements Step {}

        record Unplug() implements Step {}
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private boolean closed;

    public ScriptedLink expect(byte... bytes) {
        steps.add(new Step.Expect(bytes.clone()));
        return this;
    }

    public ScriptedLink reply(byte... bytes) {
        steps.add(new Step.Reply(bytes.clone()));
        return this;
    }

    /// Each byte arrives by itself.
    public ScriptedLink replySlowly(byte... bytes) {
        for (byte one : bytes) {
            reply(one);
        }
        return this;
    }

    /// The reply with one bit of one byte turned over.
    public ScriptedLink garble(int position, byte... bytes) {
        byte[] broken = bytes.clone();
        broken[position] ^= 0x10;
        return reply(broken);
    }

    /// One read meets its deadline.
    public ScriptedLink delay() {
        steps.add(new Step.Silence());
        return this;
    }

    public ScriptedLink unplug() {
        steps.add(new Step.Unplug());
        return this;
    }

    /// Whether everything expected and replied has happened.
    public boolean finished() {
        return steps.isEmpty();
    }

    public byte[] written() {
        return written.toByteArray();
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        loseIfUnplugged();
        Step next = steps.peek();
        if (next instanceof Step.Silence) {
            steps.remove();
        }
        if (next instanceof Step.Reply reply) {
            steps.remove();
            byte[] bytes = reply.bytes();
            int count = Math.min(buffer.length, bytes.length);
            System.arraycopy(bytes, 0, buffer, 0, count);
            if (count < bytes.length) {
                steps.addFirst(new Step.Reply(Arrays.copyOfRange(bytes, count, bytes.length)));
            }
            return count;
        }
        return 0;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        loseIfUnplugged();
        written.writeBytes(bytes);
        if (!(steps.peek() instanceof Step.Expect expected)) {
            throw new AssertionError("unexpected bytes " + Arrays.toString(bytes));
        }
        if (!Arrays.equals(expected.bytes(), bytes)) {
            throw new AssertionError(
                    "expected " + Arrays.toString(expected.bytes()) + " and got " + Arrays.toString(bytes));
        }
        steps.remove();
    }

    private void loseIfUnplugged() throws LinkLost {
        if (closed || steps.peek() instanceof Step.Unplug) {
            closed = true;
            throw new LinkLost("unplugged", true);
        }
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public void close() {
        closed = true;
    }
}
