package org.shubbak.hardware.simulator.printer;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// What has arrived and is not yet done. Bytes beyond its size are dropped, unless the sender was held up in time.
/// Guarded by the simulator's lock.
final class ReceiveBuffer {
    private final Queue<Byte> waiting = new ArrayDeque<>();
    private int size;
    private int perByte;
    private int arrived;
    private long dropped;
    private boolean talks;
    private boolean stopped;

    ReceiveBuffer(int size) {
        this.size = size;
    }

    void add(byte value) {
        arrived++;
        if (waiting.size() < size) {
            waiting.add(value);
        } else {
            dropped++;
        }
    }

    byte remove() {
        return waiting.remove();
    }

    void clear() {
        waiting.clear();
    }

    void resize(int bytes) {
        size = bytes;
    }

    /// The head takes one byte for so many that arrive; 0 for a head that is always there first.
    void slowDown(int bytes) {
        perByte = bytes;
    }

    boolean slow() {
        return perByte > 0;
    }

    boolean headsTurn() {
        return perByte == 0 || arrived % perByte == 0;
    }

    /// Whether it says XOFF and XON.
    void talk(boolean on) {
        talks = on;
        stopped = false;
    }

    /// Bytes to take from the line at once: as much as still fits when the sender is told to stop.
    int chunk() {
        return talks ? Math.clamp(size / 4, 1, 128) : 128;
    }

    /// The sender was told to stop and not yet to go on.
    boolean holdsUp() {
        return stopped;
    }

    /// What the sender is to be told: true to go on, false to stop, nothing when it knows.
    Optional<Boolean> word() {
        boolean full = waiting.size() > size / 2;
        if (!talks || (stopped ? !waiting.isEmpty() : !full)) {
            return Optional.empty();
        }
        stopped = !stopped;
        return Optional.of(!stopped);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    long dropped() {
        return dropped;
    }
}
