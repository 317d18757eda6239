package org.shubbak.core.sync.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Reads a carried file line by line. Never throws for anything that a stick can do: one that is pulled is a file that
/// ends early. What a part says is for the caller to read and to believe. One thread; the caller owns the stream.
public final class CarriedReader {
    /// A part is at most as large as a batch; beyond this it is no part, and is not kept in memory.
    private static final int LONGEST = EventBatch.MAX_BYTES + 1024;

    private final InputStream in;
    private final MessageDigest digest = Binary.sha256();
    private long parts;

    public CarriedReader(InputStream in) {
        this.in = in;
    }

    public sealed interface First {
        record Head(CarriedHead head) implements First {}

        /// Not such a file at all.
        record Foreign() implements First {}
    }

    public sealed interface Line {
        /// @param json not judged yet
        record Part(String json) implements Line {
            @Override
            public String toString() {
                return "Part[" + json.length() + "]";
            }
        }

        /// @param whole whether every byte before it is as it was written, and no part is missing or too many
        record End(CarriedEnd end, boolean whole) implements Line {}

        /// The file ends before its end, or cannot be read further.
        record Cut() implements Line {}
    }

    public First head() {
        String line = line();
        return line != null && CarryJson.readHead(line.getBytes(UTF_8)) instanceof Parsed.Good<CarriedHead> good
                ? new First.Head(good.value())
                : new First.Foreign();
    }

    /// Until [Line.End] or [Line.Cut].
    public Line next(CarriedHead head) {
        String before = HexFormat.of().formatHex(copied());
        String line = line();
        if (line == null) {
            return new Line.Cut();
        }
        if (!CarryJson.isEnd(line)) {
            parts++;
            return new Line.Part(line);
        }
        return switch (CarryJson.readEnd(head, line.getBytes(UTF_8))) {
            case Parsed.Bad<CarriedEnd> bad -> new Line.Cut();
            case Parsed.Good<CarriedEnd> good ->
                new Line.End(
                        good.value(),
                        good.value().hash().equals(before) && good.value().parts() == parts);
        };
    }

    private byte[] copied() {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("every Java can copy a SHA-256", e);
        }
    }

    /// Null where there is no whole line any more. One that is too long comes as an empty one: nothing can be read
    /// there.
    private @Nullable String line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                digest.update((byte) next);
                if (next == '\n') {
                    return tooLong ? "" : line.toString(UTF_8);
                }
                if (line.size() < LONGEST) {
                    line.write(next);
                } else {
                    tooLong = true;
                }
            }
        } catch (IOException e) {
            return null;
        }
        return null;
    }
}
