package org.shubbak.core.device;

/// What every device of a counter can be asked, whatever else it does. Blocks; called from the device's own thread
/// only, except where a port says otherwise.
public interface Device extends AutoCloseable {

    /// What it can do now. Opens the line where it is not open, and finds a lost one.
    DeviceHealth health();

    /// May be called any number of times, and from any thread. A wait for a document ends; a command for money goes on
    /// to
    /// its end, and no other is begun.
    @Override
    void close();
}
