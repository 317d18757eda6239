package org.shubbak.hardware.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/// The accepting side of a TCP line, for simulators. One waiting connection at most; `close` may come from any thread
/// and ends a blocked `accept` with `LinkLost`.
public final class TcpListener implements AutoCloseable {
    private final ServerSocket server;
    private final String host;

    private TcpListener(ServerSocket server, String host) {
        this.server = server;
        this.host = host;
    }

    /// @param port 0 for any free one
    public static TcpListener open(String host, int port) throws LinkLost {
        try {
            ServerSocket server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(host, port), 1);
            return new TcpListener(server, host);
        } catch (IOException e) {
            throw new LinkLost("cannot listen on tcp:" + host + ":" + port, true, e);
        }
    }

    public TcpLink accept() throws LinkLost {
        try {
            return TcpLink.of(server.accept());
        } catch (IOException e) {
            throw new LinkLost(name() + " listens no more", true, e);
        }
    }

    public int port() {
        return server.getLocalPort();
    }

    /// `tcp:127.0.0.1:54321`, as clients write it.
    public String name() {
        return "tcp:" + host + ":" + port();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // The descriptor is released either way, and nothing more can be done.
        }
    }
}
