package org.shubbak.hardware.link;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortDataListener;
import com.fazecast.jSerialComm.SerialPortEvent;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/// A serial port, also behind USB. Held exclusively (an advisory lock of the system). Everything the library does not
/// do by itself is done here once: a write or read that overstays closes the port, because on Linux nothing else
/// ends it (a read waits for ever once another program has changed the settings of the terminal device); a loss closes
/// the port inside the library's own event, because otherwise the event repeats without end; a
/// port object is never opened twice, because its path was resolved when it was made and may mean another device now.
public final class SerialLink implements Link {
    private static final int SLICE_MILLIS = 100;
    private static final Duration OVERSTAY = Duration.ofSeconds(1);
    private final SerialPort port;
    private final String name;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Watchdog watchdog = new Watchdog(this::close);
    private final Runnable whenLost;

    private SerialLink(SerialPort port, String name, Runnable whenLost) {
        this.port = port;
        this.name = name;
        this.whenLost = whenLost;
    }

    /// @param path a device file, best by its stable name: `/dev/serial/by-id/…`
    /// @param whenLost called when the system says that the port is gone, on a thread of the library's: must return at
    ///     once
    public static SerialLink open(String path, SerialSettings settings, Runnable whenLost) throws LinkLost {
        SerialLibrary.prepare();
        String name = "serial:" + path;
        try {
            SerialPort port = SerialPort.getCommPort(path);
            configure(port, settings);
            if (!port.openPort()) {
                throw new LinkLost("cannot open " + name + reason(port.getLastErrorCode()), true);
            }
            SerialLink link = new SerialLink(port, name, whenLost);
            port.addDataListener(link.new Disconnect());
            return link;
        } catch (SerialPortInvalidPortException e) {
            throw new LinkLost("there is no " + name, true, e);
        }
    }

    private static void configure(SerialPort port, SerialSettings settings) {
        port.setComPortParameters(
                settings.baud(),
                settings.data(),
                settings.stop() == 2 ? SerialPort.TWO_STOP_BITS : SerialPort.ONE_STOP_BIT,
                switch (settings.parity()) {
                    case NONE -> SerialPort.NO_PARITY;
                    case EVEN -> SerialPort.EVEN_PARITY;
                    case ODD -> SerialPort.ODD_PARITY;
                });
        port.setFlowControl(
                switch (settings.flow()) {
                    case NONE -> SerialPort.FLOW_CONTROL_DISABLED;
                    case RTSCTS -> SerialPort.FLOW_CONTROL_RTS_ENABLED | SerialPort.FLOW_CONTROL_CTS_ENABLED;
                    case XONXOFF ->
                        SerialPort.FLOW_CONTROL_XONXOFF_IN_ENABLED | SerialPort.FLOW_CONTROL_XONXOFF_OUT_ENABLED;
                });
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING, SLICE_MILLIS, 0);
    }

    private static String reason(int error) {
        return switch (error) {
            case 13 -> ": this user may not use it (on Linux: join the group dialout)";
            case 2, 11, 16 -> ": another program holds it, or it is gone";
            default -> " (system error " + error + ")";
        };
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        long end = System.nanoTime() + deadline.toNanos();
        try (Watchdog.Watch watch = watchdog.over(deadline.plus(OVERSTAY))) {
            do {
                int count = closed.get() ? -1 : port.readBytes(buffer, buffer.length);
                if (count < 0 || !watch.running()) {
                    throw lost("read", true);
                }
                if (count > 0) {
                    return count;
                }
            } while (System.nanoTime() < end);
            return 0;
        }
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        if (closed.get()) {
            throw lost("write", true);
        }
        try (Watchdog.Watch watch = watchdog.over(deadline)) {
            int sent = 0;
            while (sent < bytes.length) {
                int count = port.writeBytes(bytes, bytes.length - sent, sent);
                if (count <= 0) {
                    throw lost("write", false);
                }
                sent += count;
            }
            if (!watch.inTime()) {
                throw lost("write in time", false);
            }
        }
    }

    @Override
    public void check() throws LinkLost {
        if (closed.get() || port.bytesAvailable() < 0) {
            throw lost("look", true);
        }
    }

    /// Names the call and what the system said, for whoever reads the log of a loss that nobody can explain.
    private LinkLost lost(String call, boolean nothingWritten) {
        String why = closed.get() ? "closed" : "system error " + port.getLastErrorCode();
        close();
        return new LinkLost(name + " is gone: no " + call + ", " + why, nothingWritten);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            watchdog.close();
            port.closePort();
        }
    }

    private final class Disconnect implements SerialPortDataListener {
        @Override
        public int getListeningEvents() {
            return SerialPort.LISTENING_EVENT_PORT_DISCONNECTED;
        }

        @Override
        public void serialEvent(SerialPortEvent event) {
            close();
            whenLost.run();
        }
    }
}
