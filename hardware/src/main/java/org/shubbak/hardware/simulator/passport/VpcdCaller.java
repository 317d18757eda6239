package org.shubbak.hardware.simulator.passport;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkAddress;
import org.shubbak.hardware.link.LinkLost;
import org.shubbak.hardware.link.Links;
import org.shubbak.hardware.simulator.DeviceSimulator;

/// Calls a virtual card reader that listens, as vpcd does as it is delivered, whenever a passport is to lie on it, and
/// again after the reader was gone.
public final class VpcdCaller implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofMillis(100);
    private final LinkAddress.Tcp reader;
    private final PassportSimulator passport;
    private final DeviceSimulator served;
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable Link current;

    private VpcdCaller(LinkAddress.Tcp reader, PassportSimulator passport, DeviceSimulator served) {
        this.reader = reader;
        this.passport = passport;
        this.served = served;
        this.thread = Thread.ofPlatform().daemon().name("virtual-passport").unstarted(this::call);
    }

    public static VpcdCaller start(LinkAddress.Tcp reader, PassportSimulator passport) {
        return start(reader, passport, passport);
    }

    /// @param served the passport, or what writes down its bytes
    public static VpcdCaller start(LinkAddress.Tcp reader, PassportSimulator passport, DeviceSimulator served) {
        VpcdCaller caller = new VpcdCaller(reader, passport, served);
        caller.thread.start();
        return caller;
    }

    private void call() {
        while (!closed) {
            try {
                passport.awaitPresented();
                try (Link link = Links.opener(reader).open()) {
                    current = link;
                    served.serve(link);
                }
            } catch (LinkLost e) {
                // The reader is not there, or the passport was taken away.
                LockSupport.parkNanos(AGAIN.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /// Waits until it is closed.
    public void await() throws InterruptedException {
        thread.join();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        Link link = current;
        if (link != null) {
            link.close();
        }
    }
}
