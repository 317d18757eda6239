package org.shubbak.hardware.simulator.printer;

import java.util.Optional;

/// The words with which somebody stands at the printer and opens its cover.
final class PrinterConsole {
    static final String HELP =
            "ok paper out | paper out-after BYTES | paper out-row ROW | paper near-end | paper in | cover open | "
                    + "cover closed | cutter jam | cutter clear | head hot | head cool | silent [off] | garble [off] | power-loss | "
                    + "power-loss-after BYTES | slow BAUD (0 is full speed) | "
                    + "slow-head N (one byte done for N that arrive) | small-buffer BYTES | xon-xoff [off] | tear | status | help";

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
                faults.paperOutRow = PrinterFaults.NEVER;
            }
            case "cover open" -> faults.coverOpen = true;
            case "cover closed" -> faults.coverOpen = false;
            case "cutter jam" -> faults.cutterJams = true;
            case "cutter clear" -> {
                faults.cutterJams = false;
                faults.waiting = faults.cutterError;
                faults.cutterError = false;
            }
            case "head hot" -> faults.headHot = true;
            case "head cool" -> faults.headHot = false;
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
        Optional<Long> row = number(words, "paper out-row ");
        row.ifPresent(rows -> faults.paperOutRow = rows);
        Optional<Long> power = number(words, "power-loss-after ");
        paper.ifPresent(bytes -> faults.paperOutAfter = bytes);
        power.ifPresent(bytes -> faults.powerLossAfter = bytes);
        return paper.isPresent() || row.isPresent() || power.isPresent();
    }

    /// The number behind the words, when it is one.
    static Optional<Long> number(String words, String head) {
        String rest = words.startsWith(head) ? words.substring(head.length()).strip() : "";
        return rest.matches("[0-9]{1,9}") ? Optional.of(Long.parseLong(rest)) : Optional.empty();
    }
}
