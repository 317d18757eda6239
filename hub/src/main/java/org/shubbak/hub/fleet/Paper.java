package org.shubbak.hub.fleet;

import java.util.List;
import java.util.Locale;
import org.shubbak.core.sync.wire.StationReport.DeviceWord;

/// What a station's printer says of its paper.
public enum Paper {
    FINE,
    LOW,
    OUT,
    /// There is no printer, or it does not tell.
    UNKNOWN;

    static Paper of(List<DeviceWord> devices) {
        for (DeviceWord device : devices) {
            if (device.device().equals("printer")) {
                return of(device);
            }
        }
        return UNKNOWN;
    }

    private static Paper of(DeviceWord printer) {
        String problem = printer.problem() == null ? "" : printer.problem();
        return switch (problem) {
            case "printer.paperOut", "printer.paperOutMidway" -> OUT;
            case "printer.paperNearEnd" -> LOW;
            case "" -> FINE;
            default -> UNKNOWN;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Paper read(String word) {
        for (Paper paper : values()) {
            if (paper.word().equals(word)) {
                return paper;
            }
        }
        return UNKNOWN;
    }
}
