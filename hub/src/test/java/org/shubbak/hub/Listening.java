package org.shubbak.hub;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands on the line and counts the TLS records that a client sends as application data (which in TLS 1.3 are also its
/// certificate and its end of the handshake). One connection after another.
final class Listening implements AutoCloseable {
    private static final int APPLICATION_DATA = 23;

    private final ServerSocket server;
    private final AtomicInteger records = new AtomicInteger();

    private Listening(ServerSocket server) {
        this.server = server;
    }

    static Listening before(URI hub) throws IOException {
        Listening listening = new Listening(new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1")));
        Thread.ofVirtual().start(() -> listening.run(hub));
        return listening;
    }

    URI address() {
        return URI.create("https://127.0.0.1:" + server.getLocalPort());
    }

    int applicationRecords() {
        return records.get();
    }

    private void run(URI hub) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Socket there = new Socket(hub.getHost(), hub.getPort());
                Thread.ofVirtual().start(() -> up(client, there));
                Thread.ofVirtual().start(() -> down(there, client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void up(Socket from, Socket to) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(from.getInputStream());
            DataOutputStream out = new DataOutputStream(to.getOutputStream());
            while (true) {
                int type = in.readUnsignedByte();
                int version = in.readUnsignedShort();
                byte[] content = in.readNBytes(in.readUnsignedShort());
                if (type == APPLICATION_DATA) {
                    records.incrementAndGet();
                }
                out.writeByte(type);
                out.writeShort(version);
                out.writeShort(content.length);
                out.write(content);
                out.flush();
            }
        } catch (IOException e) {
            return; // one side has gone
        }
    }

    private static void down(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            return; // one side has gone
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
