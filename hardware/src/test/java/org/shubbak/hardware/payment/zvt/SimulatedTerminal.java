package org.shubbak.hardware.payment.zvt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.LinkOpener;
import org.shubbak.hardware.link.TcpLink;
import org.shubbak.hardware.simulator.TerminalSimulator;
import org.shubbak.hardware.traces.Overheard;

/// The simulator behind a real socket, one connection after the other.
public final class SimulatedTerminal implements AutoCloseable {
    public final TerminalSimulator simulator = new TerminalSimulator(Clock.system(ZoneOffset.UTC));
    private final ServerSocket server;
    private final Thread thread;

    public SimulatedTerminal() {
        try {
            server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().daemon().name("simulated terminal").start(this::serve);
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept();
                    Link link = TcpLink.of(socket)) {
                Overheard.of(simulator).serve(link);
            } catch (LinkLost | IOException e) {
                // The end of a connection is the ordinary way out of it.
            }
        }
    }

    public LinkOpener opener() {
        return () -> TcpLink.open("127.0.0.1", server.getLocalPort(), Duration.ofSeconds(5));
    }

    public int port() {
        return server.getLocalPort();
    }

    public void tell(String command) {
        String answer = simulator.command(command);
        if (!answer.startsWith("ok")) {
            throw new IllegalArgumentException(command + ": " + answer);
        }
    }

    public int standing() {
        return simulator.books().standing().size();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.interrupt();
        try {
            // Until its last accept has returned, the port still takes a connection.
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
