package org.shubbak.hardware.technician;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shubbak.core.technician.FoundDevice;
import org.shubbak.core.technician.FoundDevice.Likely;
import org.shubbak.core.text.LocalText;
import org.shubbak.core.text.Texts;
import org.shubbak.hardware.link.PortScanner;
import org.shubbak.hardware.link.SerialDevice;

/// What hangs on this machine, and what each seems to be. Opens nothing.
public record Discovery(PortScanner scanner) {
    /// By USB vendor. Who makes only one kind of device for a counter is named with it.
    private static final Map<String, Maker> MAKERS = Map.ofEntries(
            Map.entry("0403", new Maker(Likely.ADAPTER, "FTDI")),
            Map.entry("067b", new Maker(Likely.ADAPTER, "Prolific")),
            Map.entry("10c4", new Maker(Likely.ADAPTER, "Silicon Labs")),
            Map.entry("1a86", new Maker(Likely.ADAPTER, "QinHeng")),
            Map.entry("04b8", new Maker(Likely.PRINTER, "Epson")),
            Map.entry("0519", new Maker(Likely.PRINTER, "Star")),
            Map.entry("1d90", new Maker(Likely.PRINTER, "Citizen")),
            Map.entry("0c2e", new Maker(Likely.READER, "Honeywell")),
            Map.entry("0536", new Maker(Likely.READER, "Honeywell")),
            Map.entry("05f9", new Maker(Likely.READER, "Datalogic")),
            Map.entry("05e0", new Maker(Likely.READER, "Zebra")),
            Map.entry("079b", new Maker(Likely.TERMINAL, "Ingenico")),
            Map.entry("11ca", new Maker(Likely.TERMINAL, "Verifone")));

    private record Maker(Likely likely, String name) {}

    public static Discovery system() {
        return new Discovery(PortScanner.system());
    }

    /// The likeliest first, as far as the maker says anything.
    public List<FoundDevice> found() {
        List<FoundDevice> found = new ArrayList<>();
        scanner.serialPorts().forEach(port -> found.add(serial(port)));
        for (String card : scanner.smartCardReaders()) {
            found.add(new FoundDevice(
                    "pcsc:" + card, card, Likely.SMART_CARD_READER, words(Likely.SMART_CARD_READER), true));
        }
        return List.copyOf(found);
    }

    private static FoundDevice serial(SerialDevice port) {
        Maker maker = maker(port);
        LocalText kind = words(maker.likely());
        LocalText seems = maker.name().isEmpty()
                ? kind
                : new LocalText(
                        kind.ar() + " (\u200E" + maker.name() + "\u200E)", kind.en() + " (" + maker.name() + ")");
        String name = port.product().isEmpty() ? port.device() : port.product();
        return new FoundDevice("serial:" + port.port(), name, maker.likely(), seems, port.usable());
    }

    private static Maker maker(SerialDevice port) {
        return port.vendorId().isEmpty()
                ? new Maker(Likely.BUILT_IN, "")
                : MAKERS.getOrDefault(port.vendorId(), new Maker(Likely.UNKNOWN, ""));
    }

    private static LocalText words(Likely likely) {
        Texts texts = Texts.of(Discovery.class);
        return switch (likely) {
            case READER -> texts.both("found.reader");
            case PRINTER -> texts.both("found.printer");
            case TERMINAL -> texts.both("found.terminal");
            case ADAPTER -> texts.both("found.adapter");
            case SMART_CARD_READER -> texts.both("found.cardReader");
            case BUILT_IN -> texts.both("found.builtIn");
            case UNKNOWN -> texts.both("found.unknown");
        };
    }

    /// What a serial port seems to be, in the words of the command line.
    public static String seems(SerialDevice port) {
        return serial(port).seems().en();
    }
}
