package org.shubbak.hardware.payment.zvt;

import org.jspecify.annotations.Nullable;
import org.shubbak.hardware.payment.wire.Octets;

/// An APDU understood: its positional bytes, then its fields. Every message goes back to the bytes it came from, also
/// where parts of it are unknown. Values stay in memory; [WireTrace] says what may be shown.
public sealed interface Message {
    Octets data();

    int command();

    /// Those that could be read, at the end of the data.
    default Bmp.Fields fields() {
        return Bmp.Fields.NONE;
    }

    /// `80 00`, or `84 00`, which means the same.
    record Taken(int command, Bmp.Fields fields) implements Message {
        @Override
        public Octets data() {
            return fields.bytes();
        }
    }

    /// `84 xx`: refused.
    record Refused(int command, Octets data) implements Message {
        /// `84 1E` carries the reason as its first byte.
        public int reason() {
            int error = command & 0xFF;
            return error == 0x1E && !data.isEmpty() ? data.at(0) : error;
        }
    }

    /// `06 00`. The currency is missing only where no fields follow either.
    record Register(Octets password, int config, @Nullable Octets currency, Bmp.Fields fields) implements Message {
        @Override
        public int command() {
            return Command.REGISTER;
        }

        @Override
        public Octets data() {
            Octets head = Octets.join(password, Octets.of(config));
            return Octets.join(head, currency == null ? Octets.NONE : currency, fields.bytes());
        }
    }

    /// Commands that start with the terminal's password; it may be left out of a status enquiry.
    record Protected(int command, Octets password, Bmp.Fields fields) implements Message {
        @Override
        public Octets data() {
            return Octets.join(password, fields.bytes());
        }
    }

    /// Messages that are fields alone: charge, status information, completion, texts, print block.
    record Plain(int command, Bmp.Fields fields) implements Message {
        @Override
        public Octets data() {
            return fields.bytes();
        }
    }

    /// `04 FF`. @param minutes the new T4 as one BCD byte; terminals leave it out in spite of a container
    record Status(int code, @Nullable Octets minutes, Bmp.Fields fields) implements Message {
        @Override
        public int command() {
            return Command.INTERMEDIATE_STATUS;
        }

        @Override
        public Octets data() {
            return Octets.join(Octets.of(code), minutes == null ? Octets.NONE : minutes, fields.bytes());
        }
    }

    /// `06 D1`. @param appended the receipt type that some terminals put behind the text, and the message id
    record PrintLine(int attribute, Octets text, Bmp.Fields appended) implements Message {
        @Override
        public int command() {
            return Command.PRINT_LINE;
        }

        @Override
        public Bmp.Fields fields() {
            return appended;
        }

        @Override
        public Octets data() {
            return Octets.join(Octets.of(attribute), text, appended.bytes());
        }
    }

    /// `06 1E`: the terminal ends the command without success.
    record Aborted(int code, Bmp.Fields fields) implements Message {
        @Override
        public int command() {
            return Command.ABORTED;
        }

        @Override
        public Octets data() {
            return Octets.join(Octets.of(code), fields.bytes());
        }
    }

    /// Anything else, and messages too short to be what they say.
    record Unknown(int command, Octets data) implements Message {}
}
