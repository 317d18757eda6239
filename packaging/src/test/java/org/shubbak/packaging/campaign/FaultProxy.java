package org.shubbak.packaging.campaign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A bad line between a station and a hub: bytes pass through it as each connection's fault lets them.
final class FaultProxy implements AutoCloseable {
    private static final int PIECE = 4096;

    private final ServerSocket listening;
    private final InetSocketAddress hub;
    private final Supplier<LineFault> faults;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger broken = new AtomicInteger();

    /// @param faults asked once a connection
    FaultProxy(URI hub, Supplier<LineFault> faults) throws IOException {
        this.hub = new InetSocketAddress(hub.getHost(), hub.getPort());
        this.faults = faults;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /// Connections that ended before their time.
    int broken() {
        return broken.get();
    }

    private void listen() {
        while (closed.getCount() > 0) {
            try {
                Socket station = kept(listening.accept());
                LineFault fault = faults.get();
                threads.execute(() -> carry(station, fault));
            } catch (IOException e) {
                return; // the only way to end a listener
            }
        }
    }

    private void carry(Socket station, LineFault fault) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (station;
                Socket line = dial();
                Twin twin = fault instanceof LineFault.Twice ? new Twin(dial()) : new Twin(null)) {
            Passage up = new Passage(LineFault.Way.TO_HUB, fault, station, line);
            Passage down = new Passage(LineFault.Way.FROM_HUB, fault, line, station);
            CountDownLatch answered = new CountDownLatch(1);
            threads.execute(() -> {
                down.run(bytes -> {});
                answered.countDown();
            });
            up.run(bytes -> {
                twin.say(bytes);
                said.writeBytes(bytes);
            });
            answered.await();
            if (fault instanceof LineFault.Again) {
                again(said.toByteArray());
            }
        } catch (IOException e) {
            broken.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What was said before, once more; the hub's answers are for nobody.
    private void again(byte[] said) throws IOException {
        try (Socket line = dial()) {
            line.getOutputStream().write(said);
            line.shutdownOutput();
            line.getInputStream().transferTo(OutputStream.nullOutputStream());
        }
    }

    private Socket dial() throws IOException {
        Socket line = kept(new Socket());
        line.connect(hub, 5_000);
        return line;
    }

    private Socket kept(Socket socket) throws IOException {
        open.add(socket);
        if (closed.getCount() == 0) {
            socket.close();
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.close();
    }

    private interface Ear {
        void hear(byte[] bytes) throws IOException;
    }

    /// The second connection of a doubled line, or nothing.
    private final class Twin implements AutoCloseable {
        private final @Nullable Socket line;

        Twin(@Nullable Socket line) {
            this.line = line;
            if (line != null) {
                threads.execute(() -> drain(line));
            }
        }

        private void drain(Socket from) {
            try {
                from.getInputStream().transferTo(OutputStream.nullOutputStream());
            } catch (IOException e) {
                broken.incrementAndGet();
            }
        }

        void say(byte[] bytes) throws IOException {
            if (line != null) {
                line.getOutputStream().write(bytes);
            }
        }

        @Override
        public void close() throws IOException {
            if (line != null) {
                line.close();
            }
        }
    }

    /// One direction of one connection.
    private final class Passage {
        private final LineFault.Way way;
        private final LineFault fault;
        private final Socket from;
        private final Socket to;
        private long passed;

        Passage(LineFault.Way way, LineFault fault, Socket from, Socket to) {
            this.way = way;
            this.fault = fault;
            this.from = from;
            this.to = to;
        }

        void run(Ear ear) {
            byte[] piece = new byte[PIECE];
            try {
                InputStream in = from.getInputStream();
                for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                    byte[] bytes = Arrays.copyOf(piece, n);
                    if (!passes(bytes)) {
                        return;
                    }
                    ear.hear(bytes);
                }
                to.shutdownOutput();
            } catch (IOException e) {
                broken.incrementAndGet();
                shut();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /// Whether the line still carries.
        private boolean passes(byte[] bytes) throws IOException, InterruptedException {
            OutputStream out = to.getOutputStream();
            switch (fault) {
                case LineFault.Cut cut -> {
                    if (cut.way() == way && passed + bytes.length > cut.after()) {
                        out.write(bytes, 0, (int) (cut.after() - passed));
                        end(cut.ending());
                        return false;
                    }
                }
                case LineFault.Late late -> hold(late.by().toNanos());
                case LineFault.Slow slow -> hold(TimeUnit.SECONDS.toNanos(1) * bytes.length / slow.bytesPerSecond());
                case LineFault.None none -> {}
                case LineFault.Twice twice -> {}
                case LineFault.Again again -> {}
            }
            out.write(bytes);
            passed += bytes.length;
            return true;
        }

        /// The line's own pace; over at once when the line is taken away.
        private void hold(long nanos) throws InterruptedException {
            if (closed.await(nanos, TimeUnit.NANOSECONDS)) {
                shut();
            }
        }

        private void end(LineFault.Ending ending) throws IOException, InterruptedException {
            broken.incrementAndGet();
            switch (ending) {
                case CLOSED -> shut();
                case RESET -> {
                    from.setSoLinger(true, 0);
                    to.setSoLinger(true, 0);
                    shut();
                }
                case SILENT -> {
                    if (way == LineFault.Way.FROM_HUB) {
                        swallow();
                    } else {
                        // Whoever waits here for more hears only that the station gave up.
                        from.getInputStream().transferTo(OutputStream.nullOutputStream());
                        shut();
                    }
                }
            }
        }

        private void swallow() throws IOException {
            from.getInputStream().transferTo(OutputStream.nullOutputStream());
        }

        private void shut() {
            for (Socket socket : List.of(from, to)) {
                try {
                    socket.close();
                } catch (IOException e) {
                    broken.incrementAndGet();
                }
            }
        }
    }
}
