package org.shubbak.hardware.link;

import java.util.Map;
import java.util.Set;

/// How a serial line is driven.
/// @param baud bits a second
/// @param data 5 to 8
/// @param stop 1 or 2
public record SerialSettings(int baud, int data, int stop, Parity parity, Flow flow) {
    private static final Set<String> NAMES = Set.of("baud", "data", "stop", "parity", "flow");

    public enum Parity {
        NONE,
        EVEN,
        ODD
    }

    public enum Flow {
        NONE,
        RTSCTS,
        XONXOFF
    }

    /// 9600 8N1, no flow control: what most devices are delivered with.
    public static SerialSettings usual() {
        return new SerialSettings(9600, 8, 1, Parity.NONE, Flow.NONE);
    }

    /// These settings with the options a technician wrote behind the port: `baud=115200`, `parity=even`, `flow=rtscts`.
    /// @throws IllegalArgumentException with a sentence for the technician
    public SerialSettings with(Map<String, String> options) {
        for (String name : options.keySet()) {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not an option of a serial port: use baud, data, stop, parity, flow");
            }
        }
        return new SerialSettings(
                number(options, "baud", baud, 50, 4_000_000),
                number(options, "data", data, 5, 8),
                number(options, "stop", stop, 1, 2),
                word(options, "parity", parity, Map.of("none", Parity.NONE, "even", Parity.EVEN, "odd", Parity.ODD)),
                word(options, "flow", flow, Map.of("none", Flow.NONE, "rtscts", Flow.RTSCTS, "xonxoff", Flow.XONXOFF)));
    }

    private static int number(Map<String, String> options, String name, int usual, int least, int most) {
        String text = options.get(name);
        if (text == null) {
            return usual;
        }
        if (text.matches("[0-9]{1,7}")) {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                name + "=" + text + " does not fit: write a number from " + least + " to " + most);
    }

    private static <T> T word(Map<String, String> options, String name, T usual, Map<String, T> words) {
        String text = options.get(name);
        if (text == null) {
            return usual;
        }
        T value = words.get(text);
        if (value == null) {
            throw new IllegalArgumentException(name + "=" + text + " does not fit: write one of "
                    + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return value;
    }
}
