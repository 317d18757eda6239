package org.shubbak.hardware.idcard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import java.util.List;

/// What a reader sent between two silences: the raw bytes of one presentation. Holds a document until it is wiped.
final class Burst implements AutoCloseable {
    static final int LONGEST = 16 * 1024;
    private static final List<String> CONTROLS = List.of(
            "NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS", "HT", "LF", "VT", "FF", "CR", "SO", "SI",
            "DLE", "DC1", "DC2", "DC3", "DC4", "NAK", "SYN", "ETB", "CAN", "EM", "SUB", "ESC", "FS", "GS", "RS", "US");
    private final byte[] bytes = new byte[LONGEST];
    private int length;
    private long longestPause;

    /// @param pauseMillis since the bytes before
    void add(byte[] more, int count, long pauseMillis) {
        int fits = Math.min(count, LONGEST - length);
        System.arraycopy(more, 0, bytes, length, fits);
        length += fits;
        longestPause = Math.max(longestPause, pauseMillis);
    }

    long longestPauseMillis() {
        return longestPause;
    }

    int length() {
        return length;
    }

    /// One character a byte.
    String text() {
        return new String(bytes, 0, length, ISO_8859_1);
    }

    /// The same without the highest bit, which is the parity on a line of seven data bits.
    String sevenBits() {
        StringBuilder text = new StringBuilder(text());
        for (int i = 0; i < length; i++) {
            text.setCharAt(i, (char) (text.charAt(i) & 0x7F));
        }
        return text.toString();
    }

    /// Whether every byte has an even, or every byte an odd number of ones.
    boolean ones(boolean odd) {
        for (int i = 0; i < length; i++) {
            if ((Integer.bitCount(bytes[i] & 0xFF) % 2 == 1) != odd) {
                return false;
            }
        }
        return length > 0;
    }

    /// Mostly bytes that no text has: a wrong speed or another kind of line.
    boolean garbled() {
        long strange = text().chars()
                .filter(c -> c >= 0x7F || (c < ' ' && "\r\n\u0002\u0003\u0004\u001d\u001e".indexOf(c) < 0))
                .count();
        return strange * 5 >= length;
    }

    /// For the technician's eye: the frame without the person.
    String masked() {
        StringBuilder masked = new StringBuilder();
        text().chars().forEach(c -> masked.append(masked(c)));
        return masked.toString();
    }

    private static String masked(int c) {
        if (c < ' ') {
            return name(String.valueOf((char) c));
        }
        if (c >= 0x7F) {
            return "·";
        }
        return Character.isDigit(c) ? "9" : Character.isLetter(c) ? "A" : String.valueOf((char) c);
    }

    /// `[STX]` for a control character; what can be printed stays as it is.
    static String name(String characters) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < characters.length(); i++) {
            char c = characters.charAt(i);
            if (c < ' ') {
                names.append('[').append(CONTROLS.get(c)).append(']');
            } else {
                names.append(c);
            }
        }
        return names.toString();
    }

    @Override
    public String toString() {
        return "Burst[" + length + " bytes]";
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
        length = 0;
    }
}
