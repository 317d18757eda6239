package org.shubbak.hardware.simulator.printer;

import java.util.Optional;

/// The words with which somebody stands at the printer and opens its cover.
final class PrinterConsole {
    static final String HELP = "ok paper out | paper out-after BYTES | paper near-end | paper in | cover open | "
            + "cover closed | cutter jam | cutter clear | silent [off] | garble [off] | power-loss | "
            + "power-loss-after BYTES | slow BAUD (0 is full speed) | small-buffer BYTES | tear | status | help";

    private PrinterConsole() {}

    /// Changes the faults; false when the words mean no fault.
    static boolean change(PrinterFaults faults, String words) {
        switch (words) {
            case "paper out" -> faults.paperOut = true;
            case "paper near-end" -> faults.nearEnd = true;
            case "paper in" -> {
                faults.paperOut = false;
                faults.nearEnd = false;
                faults.paperOutAfter = PrinterFaults.NEVER;
            }
            case "cover open" -> faults.coverOpen = true;
            case "cover closed" -> faults.coverOpen = false;
            case "cutter jam" -> faults.cutterJams = true;
            case "cutter clear" -> {
                faults.cutterJams = false;
                faults.cutterError = false;
            }
            case "silent", "silent on" -> faults.silent = true;
            case "silent off" -> faults.silent = false;
            case "garble", "garble on" -> faults.garbled = true;
            case "garble off" -> faults.garbled = false;
            default -> {
                return counted(faults, words);
            }
        }
        return true;
    }

    private static boolean counted(PrinterFaults faults, String words) {
        Optional<Long> paper = number(words, "paper out-after ");
        Optional<Long> power = number(words, "power-loss-after ");
        paper.ifPresent(bytes -> faults.paperOutAfter = bytes);
        power.ifPresent(bytes -> faults.powerLossAfter = bytes);
        return paper.isPresent() || power.isPresent();
    }

    /// The number behind the words, when it is one.
    static Optional<Long> number(String words, String head) {
        String rest = words.startsWith(head) ? words.substring(head.length()).strip() : "";
        return rest.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(rest)) : Optional.empty();
    }
}
