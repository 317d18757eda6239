package org.shubbak.hardware.idcard;

import java.time.Duration;
import java.util.List;
import org.shubbak.hardware.link.SerialSettings;

/// How one family of readers frames what it sends: data, not code. The file of a profile is described in
/// `docs/reader-profiles.md`. Characters are single bytes, U+0000 to U+00FF.
///
/// @param model the readers it was written for, in words for the technician
/// @param line how the serial port is driven where its address says nothing else
/// @param start the characters before a read, empty when the reader sends none
/// @param end the characters after a read, empty when only the silence of `idleGap` ends it
/// @param separator what stands between the lines of a machine readable zone
/// @param label what stands before each line of a zone, with `#` for a digit; where it is found, lines without it are
///     passed over
/// @param lengthHeader the first byte of a three-byte header whose other two are the length of the read, most
///     significant first; negative when there is no such header
/// @param aim whether every bar code has to carry its AIM identifier
/// @param rejectMarks what the reader puts where it could not read a character
/// @param maxBytes a longer read is thrown away
public record ReaderProfile(
        String name,
        String model,
        SerialSettings line,
        String start,
        String end,
        Separator separator,
        String label,
        int lengthHeader,
        boolean aim,
        String rejectMarks,
        Commands commands,
        Duration idleGap,
        int maxBytes,
        Content content) {

    /// What a reader has to be told; each is empty where it needs no telling.
    /// @param open once after the line is opened, one after the other
    /// @param arm before a document is waited for
    /// @param rearm the same from the second time on, and again after `rearmAfter` of silence; empty for `arm` itself
    /// @param rearmAfter how long the reader stays armed by itself, zero for ever
    /// @param disarm when the wait ends and nothing was presented
    /// @param heartbeat a question that the reader answers at any time
    /// @param heartbeatAnswer what has to stand in that answer, empty for any byte
    public record Commands(
            List<String> open,
            String arm,
            String rearm,
            Duration rearmAfter,
            String disarm,
            String heartbeat,
            String heartbeatAnswer) {
        public Commands {
            open = List.copyOf(open);
        }

        public static Commands none() {
            return new Commands(List.of(), "", "", Duration.ZERO, "", "", "");
        }
    }

    public enum Separator {
        CR("\r"),
        LF("\n"),
        CRLF("\r\n"),
        /// All lines in one run, told apart by their length.
        NONE(""),
        /// CR, LF or both.
        ANY("[\r\n]+");

        private final String between;

        Separator(String between) {
            this.between = between;
        }

        /// As a pattern that splits; it never matches where lines come in one run.
        String pattern() {
            return this == NONE ? "(?!)" : between;
        }

        /// Whether a read of several lines has these characters inside.
        boolean holds(String delimiter) {
            return switch (this) {
                case CR, LF, CRLF -> between.contains(delimiter);
                case NONE -> false;
                case ANY -> "\r\n".contains(delimiter);
            };
        }
    }

    /// What the reader reads.
    public enum Content {
        ANY,
        MRZ,
        BARCODE
    }

    public boolean hasLength() {
        return lengthHeader >= 0;
    }
}
