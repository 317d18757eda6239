package org.shubbak.hardware.printer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The bytes of one receipt, as pieces of whole commands that are each no longer than half a small printer's buffer.
/// @param marker the id that the printer echoes after the cut, where it can
record PrintJob(List<byte[]> pieces, int rows, String marker) {

    /// @param number of this attempt; ids made of it are never used twice by a driver
    static PrintJob of(Dots picture, PrinterProfile profile, long number) {
        List<byte[]> commands = new ArrayList<>();
        commands.add(EscPosCodec.start());
        commands.addAll(EscPosCodec.picture(picture, profile));
        commands.add(EscPosCodec.cut(profile));
        String marker = id(number);
        switch (profile.jobMarker()) {
            case GS_H -> commands.add(EscPosCodec.marker(marker));
            case GS_R -> commands.add(EscPosCodec.queuedStatus());
            case NONE -> {}
        }
        return new PrintJob(gathered(commands, profile.maxBandBytes()), picture.height(), marker);
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
