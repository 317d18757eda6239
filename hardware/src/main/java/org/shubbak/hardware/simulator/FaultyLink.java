package org.shubbak.hardware.simulator;

import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.payment.wire.Ticker;

/// A line that breaks, stutters and garbles as told. One thread.
final class FaultyLink implements Link {
    private static final Duration OVER_T1 = Duration.ofMillis(250);
    private static final byte ACK = 0x06;
    private static final byte STX = 0x02;
    private static final byte DLE = 0x10;

    private final Link line;
    private byte[] unread = new byte[0];
    private int bytesLeft = -1;
    private int spoiltCommands;
    private boolean spoilNext;
    private boolean loseNextAck;
    private boolean deafToNextAck;
    private boolean pauseInNext;
    private boolean split;
    private boolean twice;
    private boolean shorten;
    private boolean glue;
    private boolean closeAfterWrite;
    private byte @Nullable [] held;

    FaultyLink(Link line) {
        this.line = line;
    }

    /// The first byte that arrives, which stays to be read; -1 when none comes in time.
    int peek(Duration wait) throws LinkLost {
        byte[] first = new byte[512];
        int count = line.read(first, wait);
        unread = Arrays.copyOf(first, count);
        return count == 0 ? -1 : first[0] & 0xFF;
    }

    /// What is said next is the last that is heard.
    void closeAfterNextWrite() {
        closeAfterWrite = true;
    }

    /// The line breaks after so many more bytes in both directions together.
    void breakAfter(int bytes) {
        bytesLeft = bytes;
    }

    void play(TerminalPlan plan) {
        if (plan.cutAtByte() >= 0) {
            breakAfter(plan.cutAtByte());
        }
        spoilNext = plan.has(TerminalFault.BAD_CRC);
        loseNextAck = plan.has(TerminalFault.LOSE_ACK);
        deafToNextAck = plan.has(TerminalFault.DEAF_TO_ACK);
        pauseInNext = plan.has(TerminalFault.SLOW_BYTES);
        split = plan.has(TerminalFault.SPLIT);
        shorten = plan.has(TerminalFault.WRONG_LENGTH);
        twice = plan.has(TerminalFault.DUPLICATE);
        glue = plan.has(TerminalFault.GLUED);
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        flush();
        int allowed = allowed(buffer.length);
        int count;
        if (unread.length > 0) {
            count = Math.min(allowed, unread.length);
            System.arraycopy(unread, 0, buffer, 0, count);
            unread = Arrays.copyOfRange(unread, count, unread.length);
        } else {
            byte[] chunk = new byte[allowed];
            count = line.read(chunk, deadline);
            System.arraycopy(chunk, 0, buffer, 0, count);
        }
        spend(count);
        spoil(buffer, count);
        return heard(buffer, count);
    }

    /// So many commands for money arrive garbled on a serial line: the terminal refuses them frame by frame.
    void spoilCommands(int count) {
        spoiltCommands = count;
    }

    private void spoil(byte[] buffer, int count) {
        boolean frame = count > 4 && buffer[0] == DLE && buffer[1] == STX && buffer[2] == 0x06;
        if (spoiltCommands > 0 && frame && (buffer[3] == 0x01 || buffer[3] == 0x30 || buffer[3] == 0x31)) {
            spoiltCommands--;
            buffer[count - 1] ^= 0x1F;
        }
    }

    /// One acknowledgement at the start of what arrived may have been lost on the way.
    private int heard(byte[] buffer, int count) {
        if (deafToNextAck && count > 0 && buffer[0] == ACK) {
            deafToNextAck = false;
            System.arraycopy(buffer, 1, buffer, 0, count - 1);
            return count - 1;
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        boolean control = bytes.length == 1 && bytes[0] == ACK;
        if (control && loseNextAck) {
            loseNextAck = false;
            return;
        }
        byte[] sent = bytes.clone();
        if (spoilNext && bytes[0] == DLE) {
            spoilNext = false;
            sent[sent.length - 1] ^= 0x1F;
        }
        if (shorten && bytes.length > 1 && bytes[0] == 0x04 && bytes[1] == 0x0F) {
            sent = Arrays.copyOf(sent, sent.length - 1);
        }
        if (glue && held == null && !control) {
            held = sent;
            return;
        }
        put(joined(sent), deadline);
        if (closeAfterWrite) {
            close();
            throw new LinkLost(name() + " was cut", false);
        }
        if (twice && bytes[0] == DLE) {
            put(sent, deadline);
        }
    }

    private byte[] joined(byte[] sent) {
        byte[] before = held;
        held = null;
        if (before == null) {
            return sent;
        }
        byte[] all = Arrays.copyOf(before, before.length + sent.length);
        System.arraycopy(sent, 0, all, before.length, sent.length);
        return all;
    }

    /// What was held back to be glued to the next message leaves before anything is awaited.
    private void flush() throws LinkLost {
        byte[] waiting = held;
        held = null;
        if (waiting != null) {
            put(waiting, Duration.ofSeconds(5));
        }
    }

    private void put(byte[] bytes, Duration deadline) throws LinkLost {
        int count = allowed(bytes.length);
        boolean pause = pauseInNext && count > 2;
        int piece = split ? 1 : pause ? count / 2 + 1 : Math.max(1, count);
        for (int at = 0; at < count; at += piece) {
            if (pause && at > 0) {
                pauseInNext = false;
                Ticker.system().pause(OVER_T1);
            }
            line.write(Arrays.copyOfRange(bytes, at, Math.min(count, at + piece)), deadline);
        }
        spend(count);
        allowed(1);
    }

    private int allowed(int wanted) throws LinkLost {
        if (bytesLeft == 0) {
            close();
            throw new LinkLost(name() + " was cut", false);
        }
        return bytesLeft < 0 ? wanted : Math.min(wanted, bytesLeft);
    }

    private void spend(int count) {
        if (bytesLeft > 0) {
            bytesLeft -= count;
        }
    }

    @Override
    public String name() {
        return line.name();
    }

    @Override
    public void close() {
        line.close();
    }
}
