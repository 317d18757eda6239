package org.shubbak.hardware.printer;

import java.util.Optional;

/// Finds the answers in the bytes of a printer. Fed byte by byte, because an answer may come in parts and two kinds may
/// interleave; a byte is never taken for the answer to the last question only because it came next. Bytes that fit
/// nothing are counted and dropped. Source: Epson TM programming guide, appendix on telling transmitted data apart.
final class ReplyParser {
    private static final int LONGEST_BLOCK = 96;

    private static final int XON = 0x11;
    private static final int XOFF = 0x13;

    private final int[] automatic = new int[4];
    private int automaticCount;
    private final StringBuilder block = new StringBuilder();
    private boolean inBlock;
    private boolean heldUp;
    private long unknown;

    Optional<PrinterReply> feed(byte value) {
        int b = value & 0xFF;
        if (b == XON || b == XOFF) {
            heldUp = b == XOFF;
            return Optional.empty();
        }
        if (inBlock) {
            return block(b);
        }
        if ((b & 0x93) == 0x12) {
            return Optional.of(new PrinterReply.RealTime(b));
        }
        if ((b & 0x93) == 0x10) {
            automatic[0] = b;
            automaticCount = 1;
            return Optional.empty();
        }
        if (b == 0x35 || b == 0x37 || b == 0x3B || b == 0x3D || b == 0x5F) {
            inBlock = true;
            block.setLength(0);
            block.append((char) b);
            return Optional.empty();
        }
        if ((b & 0x90) == 0) {
            return automaticCount == 0 ? Optional.of(new PrinterReply.Queued(b)) : automatic(b);
        }
        unknown++;
        return Optional.empty();
    }

    private Optional<PrinterReply> automatic(int b) {
        automatic[automaticCount++] = b;
        if (automaticCount < automatic.length) {
            return Optional.empty();
        }
        automaticCount = 0;
        return Optional.of(new PrinterReply.Automatic(automatic[0], automatic[1], automatic[2]));
    }

    private Optional<PrinterReply> block(int b) {
        if (b != 0 && block.length() < LONGEST_BLOCK) {
            block.append((char) b);
            return Optional.empty();
        }
        inBlock = false;
        boolean marker = b == 0 && block.length() == 6 && block.charAt(0) == 0x37 && block.charAt(1) == 0x22;
        if (marker) {
            return Optional.of(new PrinterReply.Marker(block.substring(2)));
        }
        if (b == 0) {
            return Optional.of(new PrinterReply.Block(block.toString()));
        }
        unknown += block.length();
        return Optional.empty();
    }

    /// The printer said XOFF, and no XON since. It may say so in the middle of another answer.
    boolean heldUp() {
        return heldUp;
    }

    /// How many bytes fitted nothing so far.
    long unknown() {
        return unknown;
    }
}
