package org.shubbak.hardware.link;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/// A device with a network port of its own, or a simulator.
public final class TcpLink implements Link {
    private static final Duration NOW = Duration.ofMillis(1);
    private final Socket socket;
    private final boolean quick;
    private final String name;
    private final Watchdog watchdog = new Watchdog(this::close);
    /// The byte that a look at the line found, for the next read; negative when there is none.
    private int found = -1;

    private TcpLink(Socket socket, String name) {
        this.socket = socket;
        this.quick = socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
        this.name = name;
    }

    public static TcpLink open(String host, int port, Duration deadline) throws LinkLost {
        String name = "tcp:" + host + ":" + port;
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis(deadline));
            socket.setTcpNoDelay(true);
            return new TcpLink(socket, name);
        } catch (IOException e) {
            closeQuietly(socket);
            throw new LinkLost("cannot connect to " + name, true, e);
        }
    }

    /// The accepting side, for simulators.
    public static TcpLink of(Socket accepted) throws LinkLost {
        try {
            accepted.setTcpNoDelay(true);
            return new TcpLink(accepted, "tcp:" + accepted.getRemoteSocketAddress());
        } catch (IOException e) {
            throw new LinkLost("connection gone", true, e);
        }
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        if (found >= 0) {
            buffer[0] = (byte) found;
            found = -1;
            return 1;
        }
        try {
            socket.setSoTimeout(millis(deadline));
            acknowledgeAtOnce();
            int count = socket.getInputStream().read(buffer);
            if (count < 0) {
                throw new LinkLost(name + " was closed by the other side", true);
            }
            return count;
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            throw new LinkLost(name + " is gone", true, e);
        }
    }

    /// A connection that the other side has closed is only found by reading from it.
    @Override
    public void check() throws LinkLost {
        byte[] one = new byte[1];
        if (found < 0 && read(one, NOW) > 0) {
            found = Byte.toUnsignedInt(one[0]);
        }
    }

    /// The card service sends length and command in two pieces, and a delayed acknowledgement of the first costs 44 ms
    /// a
    /// command (measured). Linux forgets the setting, so it is made before each read.
    private void acknowledgeAtOnce() throws IOException {
        if (quick) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        try (Watchdog.Watch watch = watchdog.over(deadline)) {
            socket.getOutputStream().write(bytes);
            if (!watch.inTime()) {
                throw new LinkLost(name + " did not take the bytes in time", false);
            }
        } catch (IOException e) {
            close();
            throw new LinkLost(name + " is gone", false, e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        watchdog.close();
        closeQuietly(socket);
    }

    private static int millis(Duration deadline) {
        return Math.clamp(deadline.toMillis(), 1, Integer.MAX_VALUE);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing can be done, and nothing depends on it: the descriptor is released either way.
        }
    }
}
