package org.shubbak.hardware.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Which serial ports and which USB smart card readers hang on this machine, from what Linux says in `/dev` and `/sys`.
/// Opens nothing.
public final class PortScanner {
    private static final String SMART_CARD_CLASS = "0b";
    private final Path root;

    /// @param root `/`, or a tree like it
    public PortScanner(Path root) {
        this.root = root;
    }

    public static PortScanner system() {
        return new PortScanner(Path.of("/"));
    }

    /// Where a port is now, as it is written behind `serial:`: a path stays a path, and a USB device is looked for by
    /// what
    /// it says of itself, wherever it was plugged in.
    /// @throws LinkLost with a sentence for the technician when no port or more than one is meant
    public String path(String port) throws LinkLost {
        Optional<UsbName> usb = UsbName.parse(port);
        if (usb.isEmpty()) {
            return port;
        }
        List<SerialDevice> found =
                serialPorts().stream().filter(usb.get()::means).toList();
        if (found.size() > 1) {
            throw new LinkLost(
                    found.size() + " ports are " + port + ": write serial:" + UsbName.PREFIX
                            + "VENDOR:PRODUCT:SERIAL, or the path under /dev/serial/by-id",
                    true);
        }
        if (found.isEmpty()) {
            throw new LinkLost("there is no " + port + " plugged in", true);
        }
        return found.getFirst().device();
    }

    public List<SerialDevice> serialPorts() {
        Map<String, Path> stable = stableNames();
        List<SerialDevice> found = new ArrayList<>();
        for (Path tty : entries("sys/class/tty")) {
            if (real(tty)) {
                found.add(device(tty, stable));
            }
        }
        return found;
    }

    /// The names of the products.
    public List<String> smartCardReaders() {
        return entries("sys/bus/usb/devices").stream()
                .filter(part -> text(part.resolve("bInterfaceClass")).equals(SMART_CARD_CLASS))
                .map(PortScanner::usb)
                .map(usb -> text(usb.resolve("product")))
                .toList();
    }

    /// Linux lists serial ports that the board does not have with type 0, and terminals that are no ports at all
    /// without a device.
    private static boolean real(Path tty) {
        return Files.exists(tty.resolve("device")) && !text(tty.resolve("type")).equals("0");
    }

    private SerialDevice device(Path tty, Map<String, Path> stable) {
        String name = tty.getFileName().toString();
        Path plain = root.resolve("dev").resolve(name);
        Path usb = usb(tty.resolve("device"));
        return new SerialDevice(
                stable.getOrDefault(name, plain).toString(),
                plain.toString(),
                text(usb.resolve("idVendor")),
                text(usb.resolve("idProduct")),
                text(usb.resolve("serial")),
                text(usb.resolve("product")),
                Files.isReadable(plain) && Files.isWritable(plain));
    }

    private Map<String, Path> stableNames() {
        Map<String, Path> names = new HashMap<>();
        for (Path link : entries("dev/serial/by-id")) {
            resolved(link).ifPresent(device -> names.put(device.getFileName().toString(), link));
        }
        return names;
    }

    /// The nearest USB device above; the place itself where there is none.
    private static Path usb(Path place) {
        Path start = resolved(place).orElse(place);
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("idVendor"))) {
                return at;
            }
        }
        return start;
    }

    private static Optional<Path> resolved(Path link) {
        try {
            return Optional.of(link.toRealPath());
        } catch (IOException e) {
            return Optional.empty(); // pulled while we looked
        }
    }

    private List<Path> entries(String folder) {
        try (Stream<Path> all = Files.list(root.resolve(folder))) {
            return all.sorted().toList();
        } catch (IOException e) {
            return List.of(); // another system, or nothing plugged in
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return ""; // Not every device says everything.
        }
    }
}
