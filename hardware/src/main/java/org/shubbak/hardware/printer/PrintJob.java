package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The bytes of one receipt, as pieces of whole commands that are each no longer than half a small printer's buffer.
/// @param printed the id that the printer echoes when everything before the cut is on paper, where it can
/// @param cut the id that it echoes after the cut
record PrintJob(List<byte[]> pieces, int rows, String printed, String cut) {

    /// @param number of this attempt; ids made of it are never used twice by a driver
    static PrintJob of(List<Part> parts, PrinterProfile profile, long number, Function<Dots, Optional<String>> keys) {
        int rows = parts.stream().mapToInt(Part::rows).sum();
        return of(PartEncoder.commands(parts, profile, keys), rows, profile, number);
    }

    /// Any page: its commands between a clean start, the cut and the question after it.
    static PrintJob of(List<byte[]> page, int rows, PrinterProfile profile, long number) {
        List<byte[]> commands = new ArrayList<>();
        commands.add(EscPosCodec.start());
        if (profile.asb()) {
            commands.add(EscPosCodec.automaticStatus());
        }
        commands.addAll(page);
        String printed = id(2 * number);
        String cut = id(2 * number + 1);
        boolean echoes = profile.jobMarker() == PrinterProfile.JobMarker.GS_H;
        if (echoes) {
            commands.add(EscPosCodec.marker(printed));
        }
        commands.add(EscPosCodec.cut(profile));
        switch (profile.jobMarker()) {
            case GS_H -> commands.add(EscPosCodec.marker(cut));
            case GS_R -> commands.add(EscPosCodec.queuedStatus());
            case NONE -> {}
        }
        return new PrintJob(gathered(commands, profile.maxBandBytes()), rows, printed, cut);
    }

    /// What a printer with an empty memory is sent.
    static PrintJob of(Sheet sheet, PrinterProfile profile) {
        return of(SheetPlan.of(sheet, profile), profile, 0, dots -> Optional.empty());
    }

    long bytes() {
        return pieces.stream().mapToLong(piece -> piece.length).sum();
    }

    private static List<byte[]> gathered(List<byte[]> commands, int most) {
        List<byte[]> pieces = new ArrayList<>();
        byte[] piece = new byte[0];
        for (byte[] command : commands) {
            if (piece.length > 0 && piece.length + command.length > most) {
                pieces.add(piece);
                piece = new byte[0];
            }
            byte[] longer = Arrays.copyOf(piece, piece.length + command.length);
            System.arraycopy(command, 0, longer, piece.length, command.length);
            piece = longer;
        }
        pieces.add(piece);
        return pieces;
    }

    private static String id(long number) {
        StringBuilder id = new StringBuilder(4);
        for (int shift = 18; shift >= 0; shift -= 6) {
            id.append((char) (0x30 + (number >> shift & 0x3F)));
        }
        return id.toString();
    }
}
