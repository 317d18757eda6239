package org.shubbak.hardware.simulator;

import java.nio.file.Path;

/// Where a simulator is found: `tcp:127.0.0.1:9100` (port 0 takes any free one), or `pty:/path`, a pseudo-terminal for
/// programs that want a serial port.
public sealed interface ListenAddress {
    record Tcp(String host, int port) implements ListenAddress {}

    record Pty(Path port) implements ListenAddress {}

    /// @throws IllegalArgumentException with a sentence for the person at the command line
    static ListenAddress parse(String text) {
        if (text.startsWith("pty:") && text.length() > 4) {
            return new Pty(Path.of(text.substring(4)).toAbsolutePath());
        }
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (text.startsWith("tcp:") && colon > 4 && port.matches("[0-9]{1,5}") && Integer.parseInt(port) < 65536) {
            return new Tcp(text.substring(4, colon), Integer.parseInt(port));
        }
        throw new IllegalArgumentException(
                "'" + text + "' is no place to listen: write tcp:127.0.0.1:PORT or pty:PATH");
    }
}
