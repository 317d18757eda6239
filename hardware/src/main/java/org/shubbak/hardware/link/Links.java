package org.shubbak.hardware.link;

import java.time.Duration;

/// From an address to the line behind it.
public final class Links {
    private static final Duration CONNECT = Duration.ofSeconds(2);

    private Links() {}

    /// With 9600 8N1 where the address of a serial port says nothing else.
    /// @throws IllegalArgumentException with a sentence for the technician when no line can be made of the address
    public static LinkOpener opener(LinkAddress address) {
        return opener(address, SerialSettings.usual());
    }

    /// @param usual what a serial port gets where its address says nothing else
    /// @throws IllegalArgumentException with a sentence for the technician when no line can be made of the address
    public static LinkOpener opener(LinkAddress address, SerialSettings usual) {
        return opener(address, usual, () -> {});
    }

    /// @param whenLost called when the system says that an open serial port is gone; other lines are found lost when
    ///     they are used
    public static LinkOpener opener(LinkAddress address, SerialSettings usual, Runnable whenLost) {
        return switch (address) {
            case LinkAddress.Serial serial -> {
                SerialSettings settings = usual.with(serial.options());
                PortScanner ports = PortScanner.system();
                yield () -> SerialLink.open(ports.path(serial.port()), settings, whenLost);
            }
            case LinkAddress.Tcp tcp -> () -> TcpLink.open(tcp.host(), tcp.port(), CONNECT);
            case LinkAddress.File file -> () -> FileLink.open(file.path());
            case LinkAddress.SmartCard card ->
                throw new IllegalArgumentException(
                        "pcsc:" + card.reader() + " is a smart card reader, not a line of bytes");
            case LinkAddress.Wedge wedge ->
                throw new IllegalArgumentException(
                        "wedge: is the keyboard of the clerk's window, and only there a line");
        };
    }
}
