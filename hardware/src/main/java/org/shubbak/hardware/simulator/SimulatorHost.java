package org.shubbak.hardware.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.PtyBridge;
import org.shubbak.hardware.link.TcpListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a simulated device where programs find it: one connection at a time, the next one after a loss. Behind a
/// pseudo-terminal the device is on TCP as well, and the port comes and goes with the connection.
public final class SimulatorHost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatorHost.class);
    private final DeviceSimulator simulator;
    private final TcpListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String address;
    private final @Nullable PtyBridge bridge;
    private volatile @Nullable Link current;

    private SimulatorHost(DeviceSimulator simulator, TcpListener listener, @Nullable PtyBridge bridge, String address) {
        this.simulator = simulator;
        this.listener = listener;
        this.bridge = bridge;
        this.address = address;
    }

    /// Returns when clients can connect.
    public static SimulatorHost start(ListenAddress where, DeviceSimulator simulator) throws LinkLost {
        SimulatorHost host = switch (where) {
            case ListenAddress.Tcp tcp -> {
                TcpListener listener = TcpListener.open(tcp.host(), tcp.port());
                yield new SimulatorHost(simulator, listener, null, listener.name());
            }
            case ListenAddress.Pty pty -> behind(pty.port(), simulator);
        };
        Thread.ofPlatform().daemon().name("simulator").start(host::serve);
        return host;
    }

    private static SimulatorHost behind(Path port, DeviceSimulator simulator) throws LinkLost {
        TcpListener listener = TcpListener.open("127.0.0.1", 0);
        try {
            return new SimulatorHost(simulator, listener, PtyBridge.start(port, listener.port()), "pty:" + port);
        } catch (LinkLost e) {
            listener.close();
            throw e;
        }
    }

    /// Where clients find it, with the real port: `tcp:127.0.0.1:54321` or `pty:/path`.
    public String address() {
        return address;
    }

    private void serve() {
        try {
            while (open()) {
                serve(listener.accept());
            }
        } catch (LinkLost e) {
            if (open()) {
                LOG.error("no more connections: {}", e.getMessage());
            }
        }
    }

    private void serve(Link accepted) {
        try (accepted) {
            current = accepted;
            if (open()) {
                simulator.serve(accepted);
            }
        } catch (LinkLost e) {
            LOG.debug("connection ended: {}", e.getMessage());
        }
    }

    /// Says `listening ADDRESS`, then answers each line of the input with one line, until `quit`. The end of the input
    /// is no reason to end: a simulator in the background has none.
    public void converse(Reader in, PrintWriter out) {
        if (quits("listening " + address, simulator, in, out)) {
            close();
        }
        awaitClose();
    }

    /// True after `quit`, false when the input ended without it.
    public static boolean quits(String greeting, DeviceSimulator simulator, Reader in, PrintWriter out) {
        out.println(greeting);
        out.flush();
        try (BufferedReader lines = new BufferedReader(in)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.strip().equals("quit")) {
                    return true;
                }
                if (!line.isBlank()) {
                    out.println(simulator.command(line.strip()));
                    out.flush();
                }
            }
        } catch (IOException e) {
            LOG.debug("the input is closed", e);
        }
        return false;
    }

    private void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
        }
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    @Override
    public void close() {
        closed.countDown();
        if (bridge != null) {
            bridge.close();
        }
        listener.close();
        Link link = current;
        if (link != null) {
            link.close();
        }
    }
}
