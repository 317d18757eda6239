package org.shubbak.hardware.simulator;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HexFormat;
import org.shubbak.hardware.link.Link;
import org.shubbak.hardware.link.LinkLost;

/// A line whose bytes are written down as they pass: `>` what the device is told, `<` what it says, sixteen bytes a
/// row, each chunk from a new row.
final class RecordedLink implements Link {
    private static final int ROW = 16;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private final Link line;
    private final PrintWriter transcript;

    RecordedLink(Link line, PrintWriter transcript) {
        this.line = line;
        this.transcript = transcript;
    }

    @Override
    public int read(byte[] buffer, Duration deadline) throws LinkLost {
        int count = line.read(buffer, deadline);
        record('>', buffer, count);
        return count;
    }

    @Override
    public void write(byte[] bytes, Duration deadline) throws LinkLost {
        line.write(bytes, deadline);
        record('<', bytes, bytes.length);
    }

    private void record(char direction, byte[] bytes, int count) {
        StringBuilder rows = new StringBuilder();
        for (int at = 0; at < count; at += ROW) {
            int end = Math.min(count, at + ROW);
            String hex = HEX.formatHex(bytes, at, end);
            rows.append(direction).append(' ').append(hex).repeat(' ', 3 * ROW - hex.length());
            for (int i = at; i < end; i++) {
                rows.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '.');
            }
            rows.append('\n');
        }
        append(rows.toString());
    }

    void note(String words) {
        append("# " + words + "\n");
    }

    /// A simulator may read and write at the same time.
    private void append(String rows) {
        if (!rows.isEmpty()) {
            synchronized (transcript) {
                transcript.print(rows);
                transcript.flush();
            }
        }
    }

    @Override
    public String name() {
        return line.name();
    }

    @Override
    public void close() {
        line.close();
    }
}
