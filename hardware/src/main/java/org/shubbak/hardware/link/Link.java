package org.shubbak.hardware.link;

import java.time.Duration;

/// A line of bytes to one device. One reader and one writer at a time; `close` may come from any thread and ends a
/// blocked call with `LinkLost`.
public interface Link extends AutoCloseable {

    /// Waits for at least one byte. Returns 0 when none came before the deadline, otherwise how many were put into the
    /// buffer, which may be fewer than the line holds.
    int read(byte[] buffer, Duration deadline) throws LinkLost;

    /// Returns when every byte was handed to the operating system, which says nothing about the device.
    void write(byte[] bytes, Duration deadline) throws LinkLost;

    /// Whether the line is still there, as far as this end can tell. Takes nothing from it and waits for nothing.
    default void check() throws LinkLost {}

    /// As people write it: `tcp:127.0.0.1:9100`.
    String name();

    /// May be called any number of times.
    @Override
    void close();
}
