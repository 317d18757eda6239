package org.shubbak.hardware.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A serial port that is not one: `socat` puts a pseudo-terminal at a path and carries its bytes to a TCP port of this
/// machine. When the TCP side closes, the port vanishes as an unplugged adapter does, and comes back at once. Closing
/// and opening the port again is invisible to the TCP side, as behind a real cable.
public final class PtyBridge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PtyBridge.class);
    private static final Duration START = Duration.ofSeconds(5);
    private final Path port;
    private final List<String> command;
    private volatile Process socat;
    private volatile boolean closed;

    private PtyBridge(Path port, List<String> command) throws LinkLost {
        this.port = port;
        this.command = command;
        this.socat = launch();
    }

    /// Returns when the port is there.
    public static PtyBridge start(Path port, int tcpPort) throws LinkLost {
        PtyBridge bridge = new PtyBridge(
                port, List.of("socat", "pty,raw,echo=0,ignoreeof,link=" + port, "tcp:127.0.0.1:" + tcpPort));
        try {
            bridge.awaitPort();
        } catch (LinkLost e) {
            bridge.close();
            throw e;
        }
        Thread.ofPlatform().daemon().name("pty-bridge").start(bridge::keepUp);
        return bridge;
    }

    private void awaitPort() throws LinkLost {
        long end = System.nanoTime() + START.toNanos();
        while (!Files.exists(port)) {
            if (ended(Duration.ofMillis(20)) || System.nanoTime() > end) {
                throw new LinkLost("socat made no port at " + port, true);
            }
        }
    }

    private void keepUp() {
        while (!closed) {
            try {
                if (ended(Duration.ofSeconds(1))) {
                    launchAgain();
                }
            } catch (LinkLost e) {
                return;
            }
        }
    }

    private synchronized void launchAgain() throws LinkLost {
        if (!closed) {
            socat = launch();
        }
    }

    private boolean ended(Duration wait) throws LinkLost {
        try {
            return socat.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LinkLost("interrupted", true, e);
        }
    }

    private Process launch() throws LinkLost {
        try {
            if (Files.isSymbolicLink(port)) {
                Files.delete(port);
            } else if (Files.exists(port, LinkOption.NOFOLLOW_LINKS)) {
                throw new LinkLost(port + " exists and is not a pseudo-terminal", true);
            }
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new LinkLost("cannot start socat, which makes pseudo-terminals: is it installed?", true, e);
        }
    }

    /// Returns when the port is gone.
    @Override
    public synchronized void close() {
        closed = true;
        socat.destroy();
        try {
            if (!ended(START)) {
                socat.destroyForcibly().onExit().join();
            }
            Files.deleteIfExists(port);
        } catch (LinkLost e) {
            socat.destroyForcibly();
        } catch (IOException e) {
            LOG.warn("the port {} stays behind: {}", port, e.getMessage());
        }
    }
}
