package org.shubbak.hardware.link;

/// The line is gone: closed by the other side, unplugged, or a write that overstayed its deadline. The link is closed
/// and never comes back; the owner opens a new one. Drivers turn it into an outcome; it never leaves the hardware
/// module.
public final class LinkLost extends Exception {
    private final boolean nothingWritten;

    /// @param nothingWritten true only when it is certain that no byte of the failing call left
    public LinkLost(String message, boolean nothingWritten, Throwable cause) {
        super(message, cause);
        this.nothingWritten = nothingWritten;
    }

    public LinkLost(String message, boolean nothingWritten) {
        super(message);
        this.nothingWritten = nothingWritten;
    }

    public boolean nothingWritten() {
        return nothingWritten;
    }
}
