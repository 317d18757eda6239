package org.shubbak.hardware.simulator.printer;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Cuts the stream into commands. A printer only knows that a command is whole when its own length fields say so; what
/// it does not know it passes over, two bytes at a time.
final class Framer {
    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;
    private static final int DLE = 0x10;

    private final ByteArrayOutputStream command = new ByteArrayOutputStream();
    private int needed = 1;

    /// The command that this byte completes.
    Optional<byte[]> feed(byte value) {
        command.write(value);
        if (command.size() < needed) {
            return Optional.empty();
        }
        byte[] soFar = command.toByteArray();
        needed = length(soFar);
        if (soFar.length < needed) {
            return Optional.empty();
        }
        reset();
        return Optional.of(soFar);
    }

    void reset() {
        command.reset();
        needed = 1;
    }

    boolean between() {
        return command.size() == 0;
    }

    boolean inPicture() {
        return needed > 16;
    }

    /// As far as the bytes tell; more may be needed to know the rest.
    private static int length(byte[] c) {
        return switch (c[0]) {
            case ESC -> c.length < 2 ? 2 : escape(c);
            case GS -> c.length < 2 ? 2 : group(c);
            case DLE -> c.length < 2 ? 2 : realTime(c);
            default -> 1;
        };
    }

    private static int escape(byte[] c) {
        return switch (c[1]) {
            case '$', '\\' -> 4;
            case '*' -> c.length < 5 ? 5 : 5 + word(c, 3) * ((c[2] & 0xFF) >= 32 ? 3 : 1);
            case 'p' -> 5;
            case 'J', 'd', '3', 'a', 't', 'E', '!', 'M', '-', 'G', 'R', ' ' -> 3;
            default -> 2;
        };
    }

    private static int group(byte[] c) {
        return switch (c[1]) {
            case 'v' -> c.length < 8 ? 8 : picture(c);
            case 'V' -> c.length < 3 ? 3 : c[2] == 65 || c[2] == 66 ? 4 : 3;
            case '(' -> c.length < 5 ? 5 : 5 + word(c, 3);
            case 'L', 'W' -> 4;
            case 'r', 'a', 'I', '!', 'B', 'b' -> 3;
            default -> 2;
        };
    }

    /// The largest that can be announced does not fit an int; it never arrives.
    private static int picture(byte[] c) {
        return (int) Math.min(Integer.MAX_VALUE, 8 + (long) word(c, 4) * word(c, 6));
    }

    private static int realTime(byte[] c) {
        return switch (c[1]) {
            case 4, 5 -> 3;
            case 20 -> c.length < 3 ? 3 : c[2] == 8 ? 10 : 5;
            default -> 2;
        };
    }

    static int word(byte[] c, int at) {
        return (c[at] & 0xFF) | (c[at + 1] & 0xFF) << 8;
    }
}
