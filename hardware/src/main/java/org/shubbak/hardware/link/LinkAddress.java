package org.shubbak.hardware.link;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// Where a device hangs, as technicians write it: `serial:/dev/serial/by-id/NAME?baud=115200`,
/// `serial:usb:0403:6001:A50285BI` (vendor, product and serial number of a USB device, wherever it is plugged in; the
/// last may be missing), `tcp:127.0.0.1:9100`, `file:/path` (write only), `pcsc:READER NAME`, `wedge:` (a reader that
/// plays keyboard at a clerk's counter).
public sealed interface LinkAddress {
    /// @param port a path, or `usb:VENDOR:PRODUCT:SERIAL`
    /// @param options `baud`, `data`, `stop`, `parity`, `flow`; missing ones take the driver's default
    record Serial(String port, Map<String, String> options) implements LinkAddress {
        public Serial {
            UsbName.parse(port);
            options = Map.copyOf(options);
        }
    }

    record Tcp(String host, int port) implements LinkAddress {}

    record File(Path path) implements LinkAddress {}

    record SmartCard(String reader) implements LinkAddress {}

    record Wedge() implements LinkAddress {}

    /// @throws IllegalArgumentException with a sentence for the technician when the text is none of the four forms
    static LinkAddress parse(String text) {
        int colon = text.indexOf(':');
        String scheme = colon < 0 ? "" : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        return switch (scheme) {
            case "serial" -> serial(rest);
            case "tcp" -> tcp(text, rest);
            case "file" -> new File(Path.of(rest));
            case "pcsc" -> new SmartCard(rest);
            case "wedge" -> new Wedge();
            default ->
                throw new IllegalArgumentException(
                        "'" + text + "' is not a port: write serial:/dev/…, tcp:HOST:PORT, file:PATH or pcsc:READER");
        };
    }

    private static Serial serial(String rest) {
        int question = rest.indexOf('?');
        if (question < 0) {
            return new Serial(rest, Map.of());
        }
        Map<String, String> options = new HashMap<>();
        for (String pair : rest.substring(question + 1).split("&", -1)) {
            String[] halves = pair.split("=", 2);
            if (halves.length != 2) {
                throw new IllegalArgumentException("'" + pair + "' is not an option: write name=value");
            }
            options.put(halves[0], halves[1]);
        }
        return new Serial(rest.substring(0, question), options);
    }

    private static Tcp tcp(String text, String rest) {
        int colon = rest.lastIndexOf(':');
        try {
            int port = Integer.parseInt(rest.substring(colon + 1));
            if (colon > 0 && port > 0 && port < 65536) {
                return new Tcp(rest.substring(0, colon), port);
            }
        } catch (NumberFormatException e) {
            // falls through to the one sentence below
        }
        throw new IllegalArgumentException("'" + text + "' is not an address: write tcp:HOST:PORT");
    }
}
